/** Forms for the parts of a document, made from what the installed components say of their parameters. */
package org.stratoscope.workbench.editor.internal.form;
