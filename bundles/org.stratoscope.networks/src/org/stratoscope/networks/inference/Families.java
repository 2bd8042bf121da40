package org.stratoscope.networks.inference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.networks.AlexNetArchitecture;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.CifarResnet;
import org.stratoscope.networks.EfficientNetArchitecture;
import org.stratoscope.networks.FullyConnectedArchitecture;
import org.stratoscope.networks.LeNetArchitecture;
import org.stratoscope.networks.Pooling;
import org.stratoscope.networks.ResnetArchitecture;
import org.stratoscope.networks.VggArchitecture;

/**
 * Guesses the member of each family that a file could hold, from numbers of layers and a few sizes. A guess is the nearest
 * member and need not be right: matching all tensors decides, and says how far a wrong one is.
 */
final class Families {

    private static final Map<Integer, Integer> RESNET_BY_CONVOLUTIONS =
            Map.of(20, 18, 36, 34, 53, 50, 104, 101, 155, 152);
    private static final Map<Integer, Integer> VGG_BY_CONVOLUTIONS = Map.of(8, 11, 10, 13, 13, 16, 16, 19);
    private static final double BASE_WIDTH = 64;
    private static final double EFFICIENT_STEM = 32;
    private static final int EFFICIENT_DEPTHWISE = 16;
    private static final int LEAST_OF_RESNET = 12;
    private static final int LEAST_OF_VGG = 5;
    private static final int MOST_OF_ALEXNET = 7;

    private static final List<Function<Modules, Optional<Architecture>>> ALL = List.of(
            Families::cifarResnet,
            Families::resnet,
            Families::vgg,
            Families::alexNet,
            Families::leNet,
            Families::efficientNet,
            Families::fullyConnected);

    private Families() {}

    /** One guess for each family that is not out of the question. */
    static List<Architecture> guesses(Modules modules) {
        return ALL.stream()
                .map(family -> family.apply(modules))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The member whose number of convolutions is nearest. */
    private static int nearest(Map<Integer, Integer> members, int convolutions) {
        return members.entrySet().stream()
                .min(Comparator.comparingInt(
                                (Map.Entry<Integer, Integer> member) -> Math.abs(member.getKey() - convolutions))
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getValue();
    }

    private static Optional<Architecture> cifarResnet(Modules m) {
        long main = m.withKernel(3) - 1;
        if (main < 6) {
            return Optional.empty();
        }
        int blocks = (int) Math.max(1, Math.round(main / 6.0));
        CifarResnet.Shortcut shortcut = m.withKernel(1) > 0 ? CifarResnet.Shortcut.B : CifarResnet.Shortcut.A;
        return Optional.of(new CifarResnet(6 * blocks + 2, shortcut, m.width()));
    }

    private static Optional<Architecture> resnet(Modules m) {
        if (m.convolutions().size() < LEAST_OF_RESNET) {
            return Optional.empty();
        }
        int depth = nearest(RESNET_BY_CONVOLUTIONS, m.convolutions().size());
        ResnetArchitecture.Stem stem =
                m.kernel() == 7 ? ResnetArchitecture.Stem.IMAGENET : ResnetArchitecture.Stem.CIFAR;
        return Optional.of(new ResnetArchitecture(depth, stem, m.width()));
    }

    private static Optional<Architecture> vgg(Modules m) {
        if (m.convolutions().size() < LEAST_OF_VGG) {
            return Optional.empty();
        }
        int depth = nearest(VGG_BY_CONVOLUTIONS, m.convolutions().size());
        return Optional.of(new VggArchitecture(
                depth,
                m.normalized(),
                m.linears().size() > 1 ? VggArchitecture.Classifier.IMAGENET : VggArchitecture.Classifier.SINGLE,
                m.width() / BASE_WIDTH,
                Pooling.MAX,
                2,
                ActivationFunction.RELU,
                m.biased()));
    }

    private static Optional<Architecture> alexNet(Modules m) {
        if (m.convolutions().isEmpty()
                || m.convolutions().size() > MOST_OF_ALEXNET
                || m.linears().size() < 2) {
            return Optional.empty();
        }
        AlexNetArchitecture.Variant variant =
                m.kernel() == 11 ? AlexNetArchitecture.Variant.IMAGENET : AlexNetArchitecture.Variant.CIFAR;
        return Optional.of(new AlexNetArchitecture(variant, m.width() / BASE_WIDTH));
    }

    private static Optional<Architecture> leNet(Modules m) {
        if (m.convolutions().size() != 2 || m.linears().size() < 2) {
            return Optional.empty();
        }
        LeNetArchitecture.Sizes sizes = new LeNetArchitecture.Sizes(
                m.width(),
                Math.toIntExact(m.convolutions().get(1).weight().get(0)),
                Math.toIntExact(m.linears().get(0).weight().get(0)),
                Math.toIntExact(m.linears().get(1).weight().get(0)));
        return Optional.of(new LeNetArchitecture(m.kernel(), sizes, Pooling.MAX, ActivationFunction.RELU, m.biased()));
    }

    private static Optional<Architecture> efficientNet(Modules m) {
        long depthwise = m.convolutions().stream()
                .filter(module -> module.weight().get(1) == 1 && module.weight().get(2) > 1)
                .count();
        return depthwise == EFFICIENT_DEPTHWISE
                ? Optional.of(new EfficientNetArchitecture(m.width() / EFFICIENT_STEM, 0.2, 0.2))
                : Optional.empty();
    }

    private static Optional<Architecture> fullyConnected(Modules m) {
        if (!m.convolutions().isEmpty() || m.linears().size() < 2) {
            return Optional.empty();
        }
        boolean scaled = !m.linears().getLast().tensors().containsKey("bias");
        int width = Math.toIntExact(m.linears().getFirst().weight().get(0));
        return Optional.of(
                new FullyConnectedArchitecture(m.linears().size(), width, scaled, ActivationFunction.RELU, true));
    }
}
