/**
 * Training of any network that can be recorded. The loss is differentiated in closed form and pulled back through the
 * tape, and the parameters are changed by PyTorch's rules, so that published recipes mean here what they mean there.
 */
package org.stratoscope.network.training;
