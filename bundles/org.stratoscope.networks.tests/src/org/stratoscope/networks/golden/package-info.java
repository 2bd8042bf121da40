/** Architectures against PyTorch and torchvision; releng/golden/architectures_golden.py wrote the values. */
package org.stratoscope.networks.golden;
