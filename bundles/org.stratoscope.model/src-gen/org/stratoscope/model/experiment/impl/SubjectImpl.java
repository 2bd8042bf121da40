/**
 * Generated from model/experiment.ecore by releng/emf-generator.
 */
package org.stratoscope.model.experiment.impl;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.ExperimentPackage;
import org.stratoscope.model.experiment.Subject;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Subject</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.stratoscope.model.experiment.impl.SubjectImpl#getNetwork <em>Network</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.impl.SubjectImpl#getTrainer <em>Trainer</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.impl.SubjectImpl#getTrainingData <em>Training Data</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.impl.SubjectImpl#getDataTransform <em>Data Transform</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SubjectImpl extends MinimalEObjectImpl.Container implements Subject {
	/**
	 * The cached value of the '{@link #getNetwork() <em>Network</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNetwork()
	 * @generated
	 * @ordered
	 */
	protected Component network;

	/**
	 * The cached value of the '{@link #getTrainer() <em>Trainer</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTrainer()
	 * @generated
	 * @ordered
	 */
	protected Component trainer;

	/**
	 * The cached value of the '{@link #getTrainingData() <em>Training Data</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTrainingData()
	 * @generated
	 * @ordered
	 */
	protected Component trainingData;

	/**
	 * The cached value of the '{@link #getDataTransform() <em>Data Transform</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDataTransform()
	 * @generated
	 * @ordered
	 */
	protected Component dataTransform;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SubjectImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ExperimentPackage.Literals.SUBJECT;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Component getNetwork() {
		return network;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetNetwork(Component newNetwork, NotificationChain msgs) {
		Component oldNetwork = network;
		network = newNetwork;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ExperimentPackage.SUBJECT__NETWORK, oldNetwork, newNetwork);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setNetwork(Component newNetwork) {
		if (newNetwork != network) {
			NotificationChain msgs = null;
			if (network != null)
				msgs = ((InternalEObject)network).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.SUBJECT__NETWORK, null, msgs);
			if (newNetwork != null)
				msgs = ((InternalEObject)newNetwork).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.SUBJECT__NETWORK, null, msgs);
			msgs = basicSetNetwork(newNetwork, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.SUBJECT__NETWORK, newNetwork, newNetwork));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Component getTrainer() {
		return trainer;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetTrainer(Component newTrainer, NotificationChain msgs) {
		Component oldTrainer = trainer;
		trainer = newTrainer;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ExperimentPackage.SUBJECT__TRAINER, oldTrainer, newTrainer);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTrainer(Component newTrainer) {
		if (newTrainer != trainer) {
			NotificationChain msgs = null;
			if (trainer != null)
				msgs = ((InternalEObject)trainer).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.SUBJECT__TRAINER, null, msgs);
			if (newTrainer != null)
				msgs = ((InternalEObject)newTrainer).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.SUBJECT__TRAINER, null, msgs);
			msgs = basicSetTrainer(newTrainer, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.SUBJECT__TRAINER, newTrainer, newTrainer));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Component getTrainingData() {
		return trainingData;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetTrainingData(Component newTrainingData, NotificationChain msgs) {
		Component oldTrainingData = trainingData;
		trainingData = newTrainingData;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ExperimentPackage.SUBJECT__TRAINING_DATA, oldTrainingData, newTrainingData);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTrainingData(Component newTrainingData) {
		if (newTrainingData != trainingData) {
			NotificationChain msgs = null;
			if (trainingData != null)
				msgs = ((InternalEObject)trainingData).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.SUBJECT__TRAINING_DATA, null, msgs);
			if (newTrainingData != null)
				msgs = ((InternalEObject)newTrainingData).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.SUBJECT__TRAINING_DATA, null, msgs);
			msgs = basicSetTrainingData(newTrainingData, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.SUBJECT__TRAINING_DATA, newTrainingData, newTrainingData));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Component getDataTransform() {
		return dataTransform;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetDataTransform(Component newDataTransform, NotificationChain msgs) {
		Component oldDataTransform = dataTransform;
		dataTransform = newDataTransform;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ExperimentPackage.SUBJECT__DATA_TRANSFORM, oldDataTransform, newDataTransform);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDataTransform(Component newDataTransform) {
		if (newDataTransform != dataTransform) {
			NotificationChain msgs = null;
			if (dataTransform != null)
				msgs = ((InternalEObject)dataTransform).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.SUBJECT__DATA_TRANSFORM, null, msgs);
			if (newDataTransform != null)
				msgs = ((InternalEObject)newDataTransform).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.SUBJECT__DATA_TRANSFORM, null, msgs);
			msgs = basicSetDataTransform(newDataTransform, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.SUBJECT__DATA_TRANSFORM, newDataTransform, newDataTransform));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ExperimentPackage.SUBJECT__NETWORK:
				return basicSetNetwork(null, msgs);
			case ExperimentPackage.SUBJECT__TRAINER:
				return basicSetTrainer(null, msgs);
			case ExperimentPackage.SUBJECT__TRAINING_DATA:
				return basicSetTrainingData(null, msgs);
			case ExperimentPackage.SUBJECT__DATA_TRANSFORM:
				return basicSetDataTransform(null, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ExperimentPackage.SUBJECT__NETWORK:
				return getNetwork();
			case ExperimentPackage.SUBJECT__TRAINER:
				return getTrainer();
			case ExperimentPackage.SUBJECT__TRAINING_DATA:
				return getTrainingData();
			case ExperimentPackage.SUBJECT__DATA_TRANSFORM:
				return getDataTransform();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ExperimentPackage.SUBJECT__NETWORK:
				setNetwork((Component)newValue);
				return;
			case ExperimentPackage.SUBJECT__TRAINER:
				setTrainer((Component)newValue);
				return;
			case ExperimentPackage.SUBJECT__TRAINING_DATA:
				setTrainingData((Component)newValue);
				return;
			case ExperimentPackage.SUBJECT__DATA_TRANSFORM:
				setDataTransform((Component)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ExperimentPackage.SUBJECT__NETWORK:
				setNetwork((Component)null);
				return;
			case ExperimentPackage.SUBJECT__TRAINER:
				setTrainer((Component)null);
				return;
			case ExperimentPackage.SUBJECT__TRAINING_DATA:
				setTrainingData((Component)null);
				return;
			case ExperimentPackage.SUBJECT__DATA_TRANSFORM:
				setDataTransform((Component)null);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ExperimentPackage.SUBJECT__NETWORK:
				return network != null;
			case ExperimentPackage.SUBJECT__TRAINER:
				return trainer != null;
			case ExperimentPackage.SUBJECT__TRAINING_DATA:
				return trainingData != null;
			case ExperimentPackage.SUBJECT__DATA_TRANSFORM:
				return dataTransform != null;
		}
		return super.eIsSet(featureID);
	}

} //SubjectImpl
