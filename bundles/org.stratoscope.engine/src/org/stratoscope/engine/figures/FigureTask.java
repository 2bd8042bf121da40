package org.stratoscope.engine.figures;

import java.util.Map;

/**
 * A task whose files figures are drawn from.
 *
 * @param number position in the plan
 * @param point value of every sweep axis by its path
 * @param repeat number of the repeat, from 0
 */
public record FigureTask(int number, Map<String, String> point, int repeat) {}
