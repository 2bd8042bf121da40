/**
 * Generated from model/experiment.ecore by releng/emf-generator.
 */
package org.stratoscope.model.experiment;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Measurement</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Names a metric that is applied to the subject.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.stratoscope.model.experiment.Measurement#getPerturbation <em>Perturbation</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Measurement#getStage <em>Stage</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Measurement#getTransform <em>Transform</em>}</li>
 * </ul>
 *
 * @see org.stratoscope.model.experiment.ExperimentPackage#getMeasurement()
 * @model
 * @generated
 */
public interface Measurement extends Component {
	/**
	 * Returns the value of the '<em><b>Perturbation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The name of one of the experiment's perturbations, where the metric needs one.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Perturbation</em>' attribute.
	 * @see #setPerturbation(String)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getMeasurement_Perturbation()
	 * @model
	 * @generated
	 */
	String getPerturbation();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Measurement#getPerturbation <em>Perturbation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Perturbation</em>' attribute.
	 * @see #getPerturbation()
	 * @generated
	 */
	void setPerturbation(String value);

	/**
	 * Returns the value of the '<em><b>Stage</b></em>' attribute.
	 * The default value is <code>"trained"</code>.
	 * The literals are from the enumeration {@link org.stratoscope.model.experiment.Stage}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Stage</em>' attribute.
	 * @see org.stratoscope.model.experiment.Stage
	 * @see #setStage(Stage)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getMeasurement_Stage()
	 * @model default="trained"
	 * @generated
	 */
	Stage getStage();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Measurement#getStage <em>Stage</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Stage</em>' attribute.
	 * @see org.stratoscope.model.experiment.Stage
	 * @see #getStage()
	 * @generated
	 */
	void setStage(Stage value);

	/**
	 * Returns the value of the '<em><b>Transform</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Changes the subject before this measurement, such as by shuffling channels; other measurements see it as it was.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Transform</em>' containment reference.
	 * @see #setTransform(Component)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getMeasurement_Transform()
	 * @model containment="true"
	 * @generated
	 */
	Component getTransform();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Measurement#getTransform <em>Transform</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Transform</em>' containment reference.
	 * @see #getTransform()
	 * @generated
	 */
	void setTransform(Component value);

} // Measurement
