package org.stratoscope.network.training;

/** How the learning rate changes from epoch to epoch; within an epoch it is constant. */
enum Schedule {
    /** It stays. */
    CONSTANT,
    /** It follows half a cosine down to zero. */
    COSINE,
    /** It is multiplied by a factor every few epochs. */
    STEP
}
