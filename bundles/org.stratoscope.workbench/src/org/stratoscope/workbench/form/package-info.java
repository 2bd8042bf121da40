/** Fields of forms, as the editor and the wizards use them. */
package org.stratoscope.workbench.form;
