package org.stratoscope.task.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.component.Perturber;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.task.cache.CacheKey;
import org.stratoscope.task.spec.TaskSpec;

/**
 * Perturbs images, or takes what another task made of the same images with the same perturbation. Confined to the thread of
 * a task.
 *
 * @param name of the perturbation, which its random stream depends on
 * @param perturbation its id and all its parameters
 */
record SharedPerturber(Perturber perturber, CachedNumbers numbers, TaskSpec task, String name, CacheKey perturbation)
        implements Perturber {

    private static final String PURPOSE = "perturbed images";
    private static final int PARTS = 3;

    @Override
    public Perturbed perturb(NDManager manager, NDArray images, int firstIndex) throws StratoscopeException {
        Perturbed[] made = new Perturbed[1];
        Map<String, String> ingredients = Map.of(
                "name", name,
                "seed", Long.toString(task.seed()),
                "repeat", Integer.toString(task.repeat()),
                "first index", Integer.toString(firstIndex),
                "shape", images.getShape().toString(),
                "images", digest(images));
        double[] all = numbers.get(PURPOSE, ingredients, perturbation, () -> {
            made[0] = perturber.perturb(manager, images, firstIndex);
            return flat(made[0]);
        });
        return made[0] != null ? made[0] : restored(manager, images, all);
    }

    private static String digest(NDArray images) {
        ByteBuffer bytes = images.toByteBuffer();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Which parts there are, then all their numbers. */
    private static double[] flat(Perturbed perturbed) {
        double[] images = numbers(perturbed.images());
        double[] field = perturbed.field().map(SharedPerturber::numbers).orElse(new double[0]);
        double[] reference = perturbed.reference().map(SharedPerturber::numbers).orElse(new double[0]);
        double[] all = new double[PARTS + images.length + field.length + reference.length];
        all[0] = images.length;
        all[1] = field.length;
        all[2] = reference.length;
        System.arraycopy(images, 0, all, PARTS, images.length);
        System.arraycopy(field, 0, all, PARTS + images.length, field.length);
        System.arraycopy(reference, 0, all, PARTS + images.length + field.length, reference.length);
        return all;
    }

    /** Exact, for every number of 32 bits is one of 64. */
    private static double[] numbers(NDArray array) {
        if (array.getDataType() == DataType.FLOAT64) {
            return array.toDoubleArray();
        }
        float[] floats = array.toFloatArray();
        double[] numbers = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            numbers[i] = floats[i];
        }
        return numbers;
    }

    private static Perturbed restored(NDManager manager, NDArray like, double[] all) {
        int images = PARTS + (int) all[0];
        int field = images + (int) all[1];
        Shape shape = like.getShape();
        Shape moves = new Shape(shape.get(0), 2, shape.get(2), shape.get(PARTS));
        return new Perturbed(
                array(manager, Arrays.copyOfRange(all, PARTS, images), shape, like.getDataType()),
                all[1] == 0
                        ? Optional.empty()
                        : Optional.of(
                                array(manager, Arrays.copyOfRange(all, images, field), moves, like.getDataType())),
                all[2] == 0
                        ? Optional.empty()
                        : Optional.of(
                                array(manager, Arrays.copyOfRange(all, field, all.length), shape, like.getDataType())));
    }

    /** Owned by the manager: what is made of Java's memory is only lent. */
    private static NDArray array(NDManager manager, double[] numbers, Shape shape, DataType type) {
        if (type == DataType.FLOAT64) {
            try (NDArray lent = manager.create(numbers, shape)) {
                return lent.duplicate();
            }
        }
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        try (NDArray lent = manager.create(floats, shape)) {
            return lent.duplicate();
        }
    }
}
