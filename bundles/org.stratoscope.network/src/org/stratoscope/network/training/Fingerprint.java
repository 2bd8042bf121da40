package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.network.torch.TorchSnippets;
import org.stratoscope.network.weights.StateTensor;

/**
 * Tells whether two trainings would give the same bits: parameters, stream, thread count, network, labels, and up to 256
 * images spread over the data.
 */
final class Fingerprint {

    private static final String FORMAT = "stratoscope training 1";
    private static final int IMAGES = 256;

    private Fingerprint() {}

    /** The SHA-256 of all that; the stream is not changed. */
    static byte[] of(Recipe recipe, Network network, Dataset training, RandomStream random) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(
                    digest,
                    FORMAT + "\n" + recipe.text() + "\n" + network.description().title());
            update(digest, TorchSnippets.threads());
            update(digest, random.derive("fingerprint").nextLong());
            for (NDArray parameter : network.parameters().values()) {
                digest.update(StateTensor.of(parameter).data());
            }
            update(digest, training.shape() + " " + training.classes() + " " + training.size());
            for (int i = 0; i < training.size(); i++) {
                update(digest, training.label(i));
            }
            images(digest, training);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void images(MessageDigest digest, Dataset training) {
        float[] image = new float[training.shape().size()];
        int count = Math.min(IMAGES, training.size());
        for (int i = 0; i < count; i++) {
            training.image((int) ((long) i * training.size() / count), image, 0);
            ByteBuffer bytes = ByteBuffer.allocate(image.length * Float.BYTES);
            bytes.asFloatBuffer().put(image);
            digest.update(bytes);
        }
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        update(digest, bytes.length);
        digest.update(bytes);
    }

    private static void update(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }
}
