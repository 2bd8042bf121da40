/**
 * Generated from model/experiment.ecore by releng/emf-generator.
 */
package org.stratoscope.model.experiment;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Subject</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Names what is measured: a network, with how and on what it is trained where it is trained here.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.stratoscope.model.experiment.Subject#getNetwork <em>Network</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Subject#getTrainer <em>Trainer</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Subject#getTrainingData <em>Training Data</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.Subject#getDataTransform <em>Data Transform</em>}</li>
 * </ul>
 *
 * @see org.stratoscope.model.experiment.ExperimentPackage#getSubject()
 * @model
 * @generated
 */
public interface Subject extends EObject {
	/**
	 * Returns the value of the '<em><b>Network</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Network</em>' containment reference.
	 * @see #setNetwork(Component)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getSubject_Network()
	 * @model containment="true" required="true"
	 * @generated
	 */
	Component getNetwork();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Subject#getNetwork <em>Network</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Network</em>' containment reference.
	 * @see #getNetwork()
	 * @generated
	 */
	void setNetwork(Component value);

	/**
	 * Returns the value of the '<em><b>Trainer</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Trainer</em>' containment reference.
	 * @see #setTrainer(Component)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getSubject_Trainer()
	 * @model containment="true"
	 * @generated
	 */
	Component getTrainer();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Subject#getTrainer <em>Trainer</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Trainer</em>' containment reference.
	 * @see #getTrainer()
	 * @generated
	 */
	void setTrainer(Component value);

	/**
	 * Returns the value of the '<em><b>Training Data</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Training Data</em>' containment reference.
	 * @see #setTrainingData(Component)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getSubject_TrainingData()
	 * @model containment="true"
	 * @generated
	 */
	Component getTrainingData();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Subject#getTrainingData <em>Training Data</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Training Data</em>' containment reference.
	 * @see #getTrainingData()
	 * @generated
	 */
	void setTrainingData(Component value);

	/**
	 * Returns the value of the '<em><b>Data Transform</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Changes images or labels of the training data and of the probe before the subject meets them.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Data Transform</em>' containment reference.
	 * @see #setDataTransform(Component)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getSubject_DataTransform()
	 * @model containment="true"
	 * @generated
	 */
	Component getDataTransform();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.Subject#getDataTransform <em>Data Transform</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Data Transform</em>' containment reference.
	 * @see #getDataTransform()
	 * @generated
	 */
	void setDataTransform(Component value);

} // Subject
