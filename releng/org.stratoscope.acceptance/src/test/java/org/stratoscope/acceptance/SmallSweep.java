package org.stratoscope.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An experiment whose tasks take seconds: a tiny network is trained on generated images, once for each seed. */
final class SmallSweep {

    private SmallSweep() {}

    /** Four tasks. */
    static Path write(Path folder) throws IOException {
        return write(folder, "1", "2", "3", "4");
    }

    /** One task for each number of epochs, each of them as long as a task with the greatest one would be. */
    static Path write(Path folder, String... epochs) throws IOException {
        StringBuilder values = new StringBuilder();
        for (String value : epochs) {
            values.append("    <values>").append(value).append("</values>\n");
        }
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <experiment:Experiment
                    xmi:version="2.0"
                    xmlns:xmi="http://www.omg.org/XMI"
                    xmlns:experiment="https://stratoscope.org/experiment/1"
                    formatVersion="3"
                    title="Small sweep"
                    threads="1">
                  <subject>
                    <network id="simple-cnn"><parameters name="widths" value="4"/></network>
                    <trainer id="sgd"><parameters name="epochs" value="1"/></trainer>
                    <trainingData id="dead-leaves"><parameters name="count" value="64"/></trainingData>
                  </subject>
                  <probe id="dead-leaves">
                    <parameters name="count" value="20"/>
                  </probe>
                  <measurements id="accuracy"/>
                  <axes path="subject.trainer.epochs">
                %s  </axes>
                </experiment:Experiment>
                """.formatted(values);
        Path document = folder.resolve("sweep.experiment");
        Files.writeString(document, text);
        return document;
    }
}
