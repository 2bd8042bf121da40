/**
 * Generated from model/experiment.ecore by releng/emf-generator.
 */
package org.stratoscope.model.experiment.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;

import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.ExperimentPackage;
import org.stratoscope.model.experiment.View;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>View</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.stratoscope.model.experiment.impl.ViewImpl#getKind <em>Kind</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.impl.ViewImpl#getTitle <em>Title</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.impl.ViewImpl#getMeasurement <em>Measurement</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.impl.ViewImpl#getStatistics <em>Statistics</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.impl.ViewImpl#isLogarithmic <em>Logarithmic</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.impl.ViewImpl#getAgainst <em>Against</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.impl.ViewImpl#isFit <em>Fit</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.impl.ViewImpl#getLaws <em>Laws</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.impl.ViewImpl#getComponent <em>Component</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ViewImpl extends MinimalEObjectImpl.Container implements View {
	/**
	 * The default value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected static final String KIND_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected String kind = KIND_EDEFAULT;

	/**
	 * The default value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected static final String TITLE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected String title = TITLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getMeasurement() <em>Measurement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMeasurement()
	 * @generated
	 * @ordered
	 */
	protected static final String MEASUREMENT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMeasurement() <em>Measurement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMeasurement()
	 * @generated
	 * @ordered
	 */
	protected String measurement = MEASUREMENT_EDEFAULT;

	/**
	 * The cached value of the '{@link #getStatistics() <em>Statistics</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStatistics()
	 * @generated
	 * @ordered
	 */
	protected EList<String> statistics;

	/**
	 * The default value of the '{@link #isLogarithmic() <em>Logarithmic</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isLogarithmic()
	 * @generated
	 * @ordered
	 */
	protected static final boolean LOGARITHMIC_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isLogarithmic() <em>Logarithmic</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isLogarithmic()
	 * @generated
	 * @ordered
	 */
	protected boolean logarithmic = LOGARITHMIC_EDEFAULT;

	/**
	 * The default value of the '{@link #getAgainst() <em>Against</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAgainst()
	 * @generated
	 * @ordered
	 */
	protected static final String AGAINST_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getAgainst() <em>Against</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAgainst()
	 * @generated
	 * @ordered
	 */
	protected String against = AGAINST_EDEFAULT;

	/**
	 * The default value of the '{@link #isFit() <em>Fit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isFit()
	 * @generated
	 * @ordered
	 */
	protected static final boolean FIT_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isFit() <em>Fit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isFit()
	 * @generated
	 * @ordered
	 */
	protected boolean fit = FIT_EDEFAULT;

	/**
	 * The cached value of the '{@link #getLaws() <em>Laws</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLaws()
	 * @generated
	 * @ordered
	 */
	protected EList<String> laws;

	/**
	 * The cached value of the '{@link #getComponent() <em>Component</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getComponent()
	 * @generated
	 * @ordered
	 */
	protected Component component;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ViewImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ExperimentPackage.Literals.VIEW;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getKind() {
		return kind;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setKind(String newKind) {
		String oldKind = kind;
		kind = newKind;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.VIEW__KIND, oldKind, kind));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTitle() {
		return title;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTitle(String newTitle) {
		String oldTitle = title;
		title = newTitle;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.VIEW__TITLE, oldTitle, title));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMeasurement() {
		return measurement;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMeasurement(String newMeasurement) {
		String oldMeasurement = measurement;
		measurement = newMeasurement;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.VIEW__MEASUREMENT, oldMeasurement, measurement));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getStatistics() {
		if (statistics == null) {
			statistics = new EDataTypeEList<String>(String.class, this, ExperimentPackage.VIEW__STATISTICS);
		}
		return statistics;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isLogarithmic() {
		return logarithmic;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLogarithmic(boolean newLogarithmic) {
		boolean oldLogarithmic = logarithmic;
		logarithmic = newLogarithmic;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.VIEW__LOGARITHMIC, oldLogarithmic, logarithmic));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getAgainst() {
		return against;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAgainst(String newAgainst) {
		String oldAgainst = against;
		against = newAgainst;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.VIEW__AGAINST, oldAgainst, against));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isFit() {
		return fit;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFit(boolean newFit) {
		boolean oldFit = fit;
		fit = newFit;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.VIEW__FIT, oldFit, fit));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getLaws() {
		if (laws == null) {
			laws = new EDataTypeEList<String>(String.class, this, ExperimentPackage.VIEW__LAWS);
		}
		return laws;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Component getComponent() {
		return component;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetComponent(Component newComponent, NotificationChain msgs) {
		Component oldComponent = component;
		component = newComponent;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ExperimentPackage.VIEW__COMPONENT, oldComponent, newComponent);
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
	public void setComponent(Component newComponent) {
		if (newComponent != component) {
			NotificationChain msgs = null;
			if (component != null)
				msgs = ((InternalEObject)component).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.VIEW__COMPONENT, null, msgs);
			if (newComponent != null)
				msgs = ((InternalEObject)newComponent).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.VIEW__COMPONENT, null, msgs);
			msgs = basicSetComponent(newComponent, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.VIEW__COMPONENT, newComponent, newComponent));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ExperimentPackage.VIEW__COMPONENT:
				return basicSetComponent(null, msgs);
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
			case ExperimentPackage.VIEW__KIND:
				return getKind();
			case ExperimentPackage.VIEW__TITLE:
				return getTitle();
			case ExperimentPackage.VIEW__MEASUREMENT:
				return getMeasurement();
			case ExperimentPackage.VIEW__STATISTICS:
				return getStatistics();
			case ExperimentPackage.VIEW__LOGARITHMIC:
				return isLogarithmic();
			case ExperimentPackage.VIEW__AGAINST:
				return getAgainst();
			case ExperimentPackage.VIEW__FIT:
				return isFit();
			case ExperimentPackage.VIEW__LAWS:
				return getLaws();
			case ExperimentPackage.VIEW__COMPONENT:
				return getComponent();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ExperimentPackage.VIEW__KIND:
				setKind((String)newValue);
				return;
			case ExperimentPackage.VIEW__TITLE:
				setTitle((String)newValue);
				return;
			case ExperimentPackage.VIEW__MEASUREMENT:
				setMeasurement((String)newValue);
				return;
			case ExperimentPackage.VIEW__STATISTICS:
				getStatistics().clear();
				getStatistics().addAll((Collection<? extends String>)newValue);
				return;
			case ExperimentPackage.VIEW__LOGARITHMIC:
				setLogarithmic((Boolean)newValue);
				return;
			case ExperimentPackage.VIEW__AGAINST:
				setAgainst((String)newValue);
				return;
			case ExperimentPackage.VIEW__FIT:
				setFit((Boolean)newValue);
				return;
			case ExperimentPackage.VIEW__LAWS:
				getLaws().clear();
				getLaws().addAll((Collection<? extends String>)newValue);
				return;
			case ExperimentPackage.VIEW__COMPONENT:
				setComponent((Component)newValue);
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
			case ExperimentPackage.VIEW__KIND:
				setKind(KIND_EDEFAULT);
				return;
			case ExperimentPackage.VIEW__TITLE:
				setTitle(TITLE_EDEFAULT);
				return;
			case ExperimentPackage.VIEW__MEASUREMENT:
				setMeasurement(MEASUREMENT_EDEFAULT);
				return;
			case ExperimentPackage.VIEW__STATISTICS:
				getStatistics().clear();
				return;
			case ExperimentPackage.VIEW__LOGARITHMIC:
				setLogarithmic(LOGARITHMIC_EDEFAULT);
				return;
			case ExperimentPackage.VIEW__AGAINST:
				setAgainst(AGAINST_EDEFAULT);
				return;
			case ExperimentPackage.VIEW__FIT:
				setFit(FIT_EDEFAULT);
				return;
			case ExperimentPackage.VIEW__LAWS:
				getLaws().clear();
				return;
			case ExperimentPackage.VIEW__COMPONENT:
				setComponent((Component)null);
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
			case ExperimentPackage.VIEW__KIND:
				return KIND_EDEFAULT == null ? kind != null : !KIND_EDEFAULT.equals(kind);
			case ExperimentPackage.VIEW__TITLE:
				return TITLE_EDEFAULT == null ? title != null : !TITLE_EDEFAULT.equals(title);
			case ExperimentPackage.VIEW__MEASUREMENT:
				return MEASUREMENT_EDEFAULT == null ? measurement != null : !MEASUREMENT_EDEFAULT.equals(measurement);
			case ExperimentPackage.VIEW__STATISTICS:
				return statistics != null && !statistics.isEmpty();
			case ExperimentPackage.VIEW__LOGARITHMIC:
				return logarithmic != LOGARITHMIC_EDEFAULT;
			case ExperimentPackage.VIEW__AGAINST:
				return AGAINST_EDEFAULT == null ? against != null : !AGAINST_EDEFAULT.equals(against);
			case ExperimentPackage.VIEW__FIT:
				return fit != FIT_EDEFAULT;
			case ExperimentPackage.VIEW__LAWS:
				return laws != null && !laws.isEmpty();
			case ExperimentPackage.VIEW__COMPONENT:
				return component != null;
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (kind: ");
		result.append(kind);
		result.append(", title: ");
		result.append(title);
		result.append(", measurement: ");
		result.append(measurement);
		result.append(", statistics: ");
		result.append(statistics);
		result.append(", logarithmic: ");
		result.append(logarithmic);
		result.append(", against: ");
		result.append(against);
		result.append(", fit: ");
		result.append(fit);
		result.append(", laws: ");
		result.append(laws);
		result.append(')');
		return result.toString();
	}

} //ViewImpl
