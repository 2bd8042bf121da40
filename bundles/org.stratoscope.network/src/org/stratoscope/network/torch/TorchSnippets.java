package org.stratoscope.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calls functions of libtorch 2.7.1 that DJL lacks. Nothing here is recorded for differentiation. Methods may be called
 * on any thread.
 */
public final class TorchSnippets {

    private static final String METHODS = """
              def vjp(self, y: Tensor, xs: List[Tensor], v: Tensor) -> List[Tensor]:
                vs = unchecked_cast(Optional[List[Optional[Tensor]]], annotate(List[Optional[Tensor]], [v]))
                gs = torch.grad([y], xs, vs, True, False, True)
                out = annotate(List[Tensor], [])
                for i in range(torch.len(xs)):
                  g = gs[i]
                  if torch.__is__(g, None):
                    _0 = torch.append(out, torch.zeros_like(xs[i]))
                  else:
                    _1 = torch.append(out, unchecked_cast(Tensor, g))
                return out
              def eigh(self, a: Tensor) -> List[Tensor]:
                values, vectors = torch.linalg_eigh(a)
                return [values, vectors]
              def cholesky(self, a: Tensor, b: Tensor) -> List[Tensor]:
                l, info = torch.linalg_cholesky_ex(a)
                return [torch.cholesky_solve(b, l), info]
              def unfold(self, x: Tensor, kernel: List[int], dilation: List[int], padding: List[int], stride: List[int]) -> Tensor:
                return torch.im2col(x, kernel, dilation, padding, stride)
              def sgd(self, ps: List[Tensor], gs: List[Tensor], bs: List[Tensor], lr: float, m: float, nesterov: bool, wds: List[float]) -> bool:
                for i in range(torch.len(ps)):
                  p = ps[i]
                  b = bs[i]
                  g = torch.add(gs[i], p, alpha=wds[i])
                  _0 = torch.add_(torch.mul_(b, m), g)
                  if nesterov:
                    d = torch.add(g, b, alpha=m)
                  else:
                    d = b
                  _1 = torch.add_(p, d, alpha=torch.neg(lr))
                return True
              def adam(self, ps: List[Tensor], gs: List[Tensor], ms: List[Tensor], vs: List[Tensor], size: float, w1: float, b2: float, w2: float, root: float, eps: float, wds: List[float]) -> bool:
                for i in range(torch.len(ps)):
                  p = ps[i]
                  m = ms[i]
                  v = vs[i]
                  g = torch.add(gs[i], p, alpha=wds[i])
                  _0 = torch.lerp_(m, g, w1)
                  _1 = torch.addcmul_(torch.mul_(v, b2), g, g, value=w2)
                  d = torch.add_(torch.div_(torch.sqrt(v), root), eps)
                  _2 = torch.addcdiv_(p, m, d, value=size)
                return True
              def fill(self, targets: List[Tensor], sources: List[Tensor]) -> bool:
                for i in range(torch.len(targets)):
                  _0 = torch.copy_(targets[i], sources[i])
                return True
              def sample(self, x: Tensor, grid: Tensor) -> Tensor:
                return torch.grid_sampler(x, grid, 0, 1, True)
              def flat(self, xs: List[Tensor]) -> List[Tensor]:
                last = torch.eq(torch.dim(xs[0]), 4)
                if last:
                  last = torch.is_contiguous(torch.permute(xs[0], [0, 2, 3, 1]))
                out = annotate(List[Tensor], [])
                for i in range(torch.len(xs)):
                  x = xs[i]
                  if last:
                    y = torch.permute(x, [0, 2, 3, 1])
                  else:
                    y = x
                  _0 = torch.append(out, torch.reshape(y, [torch.size(y, 0), -1]))
                return out
              def distances(self, x: Tensor, ys: List[Tensor], rows: int, parts: int, width: int) -> Tensor:
                mean = torch.mean(x, [0], True)
                images = torch.size(x, 0)
                room = torch.new_zeros(x, [rows, torch.mul(parts, width)])
                blocks = annotate(List[Tensor], [])
                for i in range(torch.floordiv(torch.sub(torch.add(images, rows), 1), rows)):
                  first = torch.mul(i, rows)
                  last = torch.add(first, rows)
                  c = torch.slice(x, 0, first, last)
                  r = torch.slice(room, 0, 0, torch.size(c, 0))
                  d = torch.slice(r, 1, 0, torch.size(x, 1))
                  cut = torch.reshape(r, [-1, width])
                  _0 = torch.sub(c, mean, alpha=1, out=d)
                  found = [torch.linalg_vector_norm(cut, 2, [1])]
                  for j in range(torch.len(ys)):
                    _1 = torch.sub(c, torch.slice(ys[j], 0, first, last), alpha=1, out=d)
                    _2 = torch.append(found, torch.linalg_vector_norm(cut, 2, [1]))
                  _3 = torch.append(blocks, torch.stack(found))
                all = torch.square(torch.to(torch.cat(blocks, 1), 7))
                return torch.sum(torch.reshape(all, [torch.size(all, 0), images, parts]), [2])
            """;

    private static final long VALUES_AT_ONCE = 1 << 18;
    private static final long ADDED_AT_ONCE = 1 << 9;

    private static final class Holder {
        private static final PtSymbolBlock MODULE = TorchModules.compile(METHODS);
    }

    private TorchSnippets() {}

    /**
     * Pulls a cotangent of an output back to inputs (a vector-Jacobian product), exactly. The recorded graph is kept, so
     * that this can be repeated.
     *
     * @param output recorded with gradient mode on
     * @param inputs tensors that require a gradient, at any place before the output; one that the output does not depend
     *     on gets zeros
     * @param cotangent same shape as the output
     * @return one tensor an input, of its shape, owned by the manager
     */
    public static NDList vectorJacobianProduct(
            NDManager manager, NDArray output, List<? extends NDArray> inputs, NDArray cotangent) {
        return tensors(manager, "vjp", IValue.from(tensor(output)), list(inputs), IValue.from(tensor(cotangent)));
    }

    /**
     * Decomposes a real symmetric matrix, of which only the lower triangle is read.
     *
     * @return the eigenvalues in ascending order and the matrix whose columns are the eigenvectors
     */
    public static NDList symmetricEigen(NDManager manager, NDArray matrix) {
        return tensors(manager, "eigh", IValue.from(tensor(matrix)));
    }

    /**
     * Solves A X = B for a symmetric positive definite matrix by Cholesky's decomposition.
     *
     * @param matrix A, of which only the lower triangle is read
     * @param right B, of shape (rows, columns)
     * @return X, owned by the manager; empty when the matrix is not positive definite
     */
    public static Optional<NDArray> positiveSolve(NDManager manager, NDArray matrix, NDArray right) {
        NDList results = tensors(manager, "cholesky", IValue.from(tensor(matrix)), IValue.from(tensor(right)));
        try (NDArray info = results.get(1)) {
            if (info.toIntArray()[0] == 0) {
                return Optional.of(results.getFirst());
            }
            results.getFirst().close();
            return Optional.empty();
        }
    }

    /**
     * Cuts images into the windows a convolution sees; windows include the padding zeros.
     *
     * @param images shape (images, channels, height, width)
     * @return shape (images, channels * kernelHeight * kernelWidth, positions); entries of a window run over channel, row,
     *     column with the column fastest, positions row by row
     */
    public static NDArray unfold(
            NDManager manager,
            NDArray images,
            int kernelHeight,
            int kernelWidth,
            int dilation,
            int padding,
            int stride) {
        return tensors(
                        manager,
                        "unfold",
                        IValue.from(tensor(images)),
                        IValue.listFrom((long) kernelHeight, (long) kernelWidth),
                        IValue.listFrom((long) dilation, (long) dilation),
                        IValue.listFrom((long) padding, (long) padding),
                        IValue.listFrom((long) stride, (long) stride))
                .singletonOrThrow();
    }

    /**
     * Samples images bilinearly at given places; places outside take the value of the nearest border pixel.
     *
     * @param images shape (images, channels, height, width)
     * @param grid shape (images, height', width', 2) with (x, y) from -1, the centre of the first pixel, to 1, the centre
     *     of the last one
     * @return shape (images, channels, height', width')
     */
    public static NDArray sampleBilinear(NDManager manager, NDArray images, NDArray grid) {
        return tensors(manager, "sample", IValue.from(tensor(images)), IValue.from(tensor(grid)))
                .singletonOrThrow();
    }

    /**
     * All numbers of each image in one row, in the order in which those of the first batch lie in memory: nothing is copied where
     * the others lie in the same order.
     *
     * @param batches of one shape (images, ...)
     * @return one tensor a batch, of shape (images, values)
     */
    public static NDList inMemoryOrder(NDManager manager, List<? extends NDArray> batches) {
        return tensors(manager, "flat", list(batches));
    }

    /**
     * Squared Euclidean distances of vectors from their mean and from others, in one pass over memory: blocks of vectors
     * are compared with all others while they and their differences are in the processor's cache.
     *
     * @param vectors shape (images, values)
     * @param others tensors of the same shape
     * @return shape (1 + others, images), in float64: the distances from the mean, then from the vector of the same number
     *     in each of the others
     */
    public static NDArray squaredDistances(NDManager manager, NDArray vectors, List<? extends NDArray> others) {
        long values = Math.max(1, vectors.getShape().get(1));
        long rows = Math.clamp(VALUES_AT_ONCE / values, 1, vectors.getShape().get(0));
        // Sums of single precision lose digits when they are long: the parts are added in double precision.
        long parts = Math.ceilDiv(values, ADDED_AT_ONCE);
        return tensors(
                        manager,
                        "distances",
                        IValue.from(tensor(vectors)),
                        list(others),
                        IValue.from(rows),
                        IValue.from(parts),
                        IValue.from(Math.ceilDiv(values, parts)))
                .singletonOrThrow();
    }

    /**
     * Takes one step of stochastic gradient descent as PyTorch defines it, in place: for each parameter p with gradient g
     * and buffer b, g becomes g + decay p and b becomes momentum b + g; then p becomes p - learningRate b, or with
     * Nesterov's rule p - learningRate (g + momentum b). The learning rate stands outside the buffer, which matters when it
     * changes.
     *
     * @param parameters changed
     * @param gradients one a parameter
     * @param buffers one a parameter, zeros before the first step; changed
     * @param decays weight decay of each parameter
     */
    public static void momentumStep(
            List<? extends NDArray> parameters,
            List<? extends NDArray> gradients,
            List<? extends NDArray> buffers,
            double learningRate,
            double momentum,
            boolean nesterov,
            double[] decays) {
        IValue[] arguments = {
            list(parameters),
            list(gradients),
            list(buffers),
            IValue.from(learningRate),
            IValue.from(momentum),
            IValue.from(nesterov),
            IValue.listFrom(decays)
        };
        run("sgd", arguments, result -> null);
    }

    /**
     * Takes one step of Adam (Kingma and Ba 2015) as PyTorch's {@code torch.optim.Adam} does, in place, with weight decay
     * as part of the gradient: for each parameter p with gradient g and moments m and v, g becomes g + decay p, m becomes
     * beta1 m + (1 - beta1) g, v becomes beta2 v + (1 - beta2) g^2 and p becomes
     * p - learningRate m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon).
     *
     * @param parameters changed
     * @param gradients one a parameter
     * @param first one a parameter, zeros before the first step; changed
     * @param second one a parameter, zeros before the first step; changed
     * @param step number t of this step, from 1
     * @param decays weight decay of each parameter
     */
    public static void adamStep(
            List<? extends NDArray> parameters,
            List<? extends NDArray> gradients,
            List<? extends NDArray> first,
            List<? extends NDArray> second,
            AdamSettings settings,
            double learningRate,
            long step,
            double[] decays) {
        double size = -learningRate / (1 - StrictMath.pow(settings.beta1(), step));
        double root = StrictMath.sqrt(1 - StrictMath.pow(settings.beta2(), step));
        IValue[] arguments = {
            list(parameters),
            list(gradients),
            list(first),
            list(second),
            IValue.from(size),
            IValue.from(1 - settings.beta1()),
            IValue.from(settings.beta2()),
            IValue.from(1 - settings.beta2()),
            IValue.from(root),
            IValue.from(settings.epsilon()),
            IValue.listFrom(decays)
        };
        run("adam", arguments, result -> null);
    }

    /**
     * Copies numbers from tensors into others of the same shapes, whose memory stays where it is.
     *
     * @param targets changed
     * @param sources one a target
     */
    public static void copy(List<? extends NDArray> targets, List<? extends NDArray> sources) {
        run("fill", new IValue[] {list(targets), list(sources)}, result -> null);
    }

    /** The number of threads libtorch computes with, on which the bits of its results depend. */
    public static int threads() {
        return JniUtils.getNumThreads();
    }

    private static NDList tensors(NDManager manager, String method, IValue... arguments) {
        return run(method, arguments, result -> result.toNDList((PtNDManager) manager));
    }

    private static <T> T run(String method, IValue[] arguments, Function<IValue, T> reader) {
        try (IValue result = IValueUtils.runMethod(Holder.MODULE, method, arguments)) {
            return reader.apply(result);
        } finally {
            for (IValue argument : arguments) {
                argument.close();
            }
        }
    }

    private static IValue list(List<? extends NDArray> arrays) {
        return IValue.listFrom(arrays.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
    }

    private static PtNDArray tensor(NDArray array) {
        return (PtNDArray) array;
    }
}
