/** Networks from ONNX files: the component, and the check of recorded cases. */
package org.stratoscope.loaders.onnx.internal;
