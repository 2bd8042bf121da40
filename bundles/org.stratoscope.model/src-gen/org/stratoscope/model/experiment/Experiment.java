/**
 * Generated from model/experiment.ecore by releng/emf-generator.
 */
package org.stratoscope.model.experiment;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Experiment</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Describes what is measured, on which images, under which perturbations, swept over what and shown how; never holds results.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getFormatVersion <em>Format Version</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getTitle <em>Title</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getDescription <em>Description</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getSeed <em>Seed</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getRepeats <em>Repeats</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getSamples <em>Samples</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getThreads <em>Threads</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getPrecision <em>Precision</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getSubject <em>Subject</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getProbe <em>Probe</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getPerturbations <em>Perturbations</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getMeasurements <em>Measurements</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getAxes <em>Axes</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Experiment#getViews <em>Views</em>}</li>
 * </ul>
 *
 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment()
 * @model
 * @generated
 */
public interface Experiment extends EObject {
	/**
	 * Returns the value of the '<em><b>Format Version</b></em>' attribute.
	 * The default value is <code>"5"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The version of the document format, which migrations raise to the newest one on opening.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Format Version</em>' attribute.
	 * @see #setFormatVersion(int)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_FormatVersion()
	 * @model default="5"
	 * @generated
	 */
	int getFormatVersion();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Experiment#getFormatVersion <em>Format Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Format Version</em>' attribute.
	 * @see #getFormatVersion()
	 * @generated
	 */
	void setFormatVersion(int value);

	/**
	 * Returns the value of the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Title</em>' attribute.
	 * @see #setTitle(String)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Title()
	 * @model
	 * @generated
	 */
	String getTitle();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Experiment#getTitle <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Title</em>' attribute.
	 * @see #getTitle()
	 * @generated
	 */
	void setTitle(String value);

	/**
	 * Returns the value of the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Description</em>' attribute.
	 * @see #setDescription(String)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Description()
	 * @model
	 * @generated
	 */
	String getDescription();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Experiment#getDescription <em>Description</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Description</em>' attribute.
	 * @see #getDescription()
	 * @generated
	 */
	void setDescription(String value);

	/**
	 * Returns the value of the '<em><b>Seed</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The seed from which every random stream of the experiment is derived; any 64-bit value.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Seed</em>' attribute.
	 * @see #setSeed(long)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Seed()
	 * @model default="0"
	 * @generated
	 */
	long getSeed();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Experiment#getSeed <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Seed</em>' attribute.
	 * @see #getSeed()
	 * @generated
	 */
	void setSeed(long value);

	/**
	 * Returns the value of the '<em><b>Repeats</b></em>' attribute.
	 * The default value is <code>"1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How often every point of the sweep is run, each time with random streams of its own; at least 1.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Repeats</em>' attribute.
	 * @see #setRepeats(int)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Repeats()
	 * @model default="1"
	 * @generated
	 */
	int getRepeats();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Experiment#getRepeats <em>Repeats</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Repeats</em>' attribute.
	 * @see #getRepeats()
	 * @generated
	 */
	void setRepeats(int value);

	/**
	 * Returns the value of the '<em><b>Samples</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How many points of the sweep are drawn at random; 0 means all combinations of the axes' values.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Samples</em>' attribute.
	 * @see #setSamples(int)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Samples()
	 * @model default="0"
	 * @generated
	 */
	int getSamples();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Experiment#getSamples <em>Samples</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Samples</em>' attribute.
	 * @see #getSamples()
	 * @generated
	 */
	void setSamples(int value);

	/**
	 * Returns the value of the '<em><b>Threads</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The number of threads of a task, on which the last bits of a result depend; 0 means as many as the machine has.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Threads</em>' attribute.
	 * @see #setThreads(int)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Threads()
	 * @model default="0"
	 * @generated
	 */
	int getThreads();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Experiment#getThreads <em>Threads</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Threads</em>' attribute.
	 * @see #getThreads()
	 * @generated
	 */
	void setThreads(int value);

	/**
	 * Returns the value of the '<em><b>Precision</b></em>' attribute.
	 * The default value is <code>"float32"</code>.
	 * The literals are from the enumeration {@link org.stratoscope.model.experiment.Precision}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Precision</em>' attribute.
	 * @see org.stratoscope.model.experiment.Precision
	 * @see #setPrecision(Precision)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Precision()
	 * @model default="float32"
	 * @generated
	 */
	Precision getPrecision();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Experiment#getPrecision <em>Precision</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Precision</em>' attribute.
	 * @see org.stratoscope.model.experiment.Precision
	 * @see #getPrecision()
	 * @generated
	 */
	void setPrecision(Precision value);

	/**
	 * Returns the value of the '<em><b>Subject</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What is measured.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Subject</em>' containment reference.
	 * @see #setSubject(Subject)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Subject()
	 * @model containment="true" required="true"
	 * @generated
	 */
	Subject getSubject();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Experiment#getSubject <em>Subject</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Subject</em>' containment reference.
	 * @see #getSubject()
	 * @generated
	 */
	void setSubject(Subject value);

	/**
	 * Returns the value of the '<em><b>Probe</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The data set whose images a measurement looks at.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Probe</em>' containment reference.
	 * @see #setProbe(Component)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Probe()
	 * @model containment="true"
	 * @generated
	 */
	Component getProbe();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Experiment#getProbe <em>Probe</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Probe</em>' containment reference.
	 * @see #getProbe()
	 * @generated
	 */
	void setProbe(Component value);

	/**
	 * Returns the value of the '<em><b>Perturbations</b></em>' containment reference list.
	 * The list contents are of type {@link org.stratoscope.model.experiment.Component}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Perturbations</em>' containment reference list.
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Perturbations()
	 * @model containment="true"
	 * @generated
	 */
	EList<Component> getPerturbations();

	/**
	 * Returns the value of the '<em><b>Measurements</b></em>' containment reference list.
	 * The list contents are of type {@link org.stratoscope.model.experiment.Measurement}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Measurements</em>' containment reference list.
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Measurements()
	 * @model containment="true"
	 * @generated
	 */
	EList<Measurement> getMeasurements();

	/**
	 * Returns the value of the '<em><b>Axes</b></em>' containment reference list.
	 * The list contents are of type {@link org.stratoscope.model.experiment.Axis}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The axes of the sweep: its points are all combinations of their values, or some drawn at random.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Axes</em>' containment reference list.
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Axes()
	 * @model containment="true"
	 * @generated
	 */
	EList<Axis> getAxes();

	/**
	 * Returns the value of the '<em><b>Views</b></em>' containment reference list.
	 * The list contents are of type {@link org.stratoscope.model.experiment.View}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The charts and tables that show the results.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Views</em>' containment reference list.
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getExperiment_Views()
	 * @model containment="true"
	 * @generated
	 */
	EList<View> getViews();

} // Experiment
