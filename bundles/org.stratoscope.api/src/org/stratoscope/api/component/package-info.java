/** What a plug-in implements: one interface for each kind of component an experiment can name. */
package org.stratoscope.api.component;
