/** What a view of a plug-in draws: plain numbers and words, which the product puts on the screen and into files. */
package org.stratoscope.api.drawing;
