/** A plug-in for Stratoscope, made in docs/plugins.md step by step. */
package org.example.spectralnorm;
