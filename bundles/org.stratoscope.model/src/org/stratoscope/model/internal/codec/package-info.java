/**
 * Conversion between the experiment and its XMI. Writing is EMF's; reading is our own walk over the checked tree, because
 * that has no locations, registries, proxies or foreign types to guard against.
 */
package org.stratoscope.model.internal.codec;
