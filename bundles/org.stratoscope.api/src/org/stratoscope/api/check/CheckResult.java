package org.stratoscope.api.check;

/** What came out of one case of a check. */
public sealed interface CheckResult {

    /** Why, in one sentence; empty for a case that passed. */
    String reason();

    /** The product computes what was recorded. */
    record Passed() implements CheckResult {
        @Override
        public String reason() {
            return "";
        }
    }

    /** The product computes something else, or cannot read the case. */
    record Failed(String reason) implements CheckResult {}

    /** The case asks for something that the product does not offer. */
    record Unsupported(String reason) implements CheckResult {}
}
