/**
 * Generated from model/experiment.ecore by releng/emf-generator.
 */
package org.stratoscope.model.experiment;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>View</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Shows statistics of one measurement as a chart or a table.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.stratoscope.model.experiment.View#getKind <em>Kind</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.View#getTitle <em>Title</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.View#getMeasurement <em>Measurement</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.View#getStatistics <em>Statistics</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.View#isLogarithmic <em>Logarithmic</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.View#getAgainst <em>Against</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.View#isFit <em>Fit</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.View#getLaws <em>Laws</em>}</li>
 *   <li>{@link org.stratoscope.model.experiment.View#getComponent <em>Component</em>}</li>
 * </ul>
 *
 * @see org.stratoscope.model.experiment.ExperimentPackage#getView()
 * @model
 * @generated
 */
public interface View extends EObject {
	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see #setKind(String)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getView_Kind()
	 * @model
	 * @generated
	 */
	String getKind();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.View#getKind <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Kind</em>' attribute.
	 * @see #getKind()
	 * @generated
	 */
	void setKind(String value);

	/**
	 * Returns the value of the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Title</em>' attribute.
	 * @see #setTitle(String)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getView_Title()
	 * @model
	 * @generated
	 */
	String getTitle();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.View#getTitle <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Title</em>' attribute.
	 * @see #getTitle()
	 * @generated
	 */
	void setTitle(String value);

	/**
	 * Returns the value of the '<em><b>Measurement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The name of the measurement that is shown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Measurement</em>' attribute.
	 * @see #setMeasurement(String)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getView_Measurement()
	 * @model
	 * @generated
	 */
	String getMeasurement();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.View#getMeasurement <em>Measurement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Measurement</em>' attribute.
	 * @see #getMeasurement()
	 * @generated
	 */
	void setMeasurement(String value);

	/**
	 * Returns the value of the '<em><b>Statistics</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Statistics</em>' attribute list.
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getView_Statistics()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getStatistics();

	/**
	 * Returns the value of the '<em><b>Logarithmic</b></em>' attribute.
	 * The default value is <code>"false"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Logarithmic</em>' attribute.
	 * @see #setLogarithmic(boolean)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getView_Logarithmic()
	 * @model default="false"
	 * @generated
	 */
	boolean isLogarithmic();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.View#isLogarithmic <em>Logarithmic</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Logarithmic</em>' attribute.
	 * @see #isLogarithmic()
	 * @generated
	 */
	void setLogarithmic(boolean value);

	/**
	 * Returns the value of the '<em><b>Against</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What is on the horizontal axis: of a scatter a statistic, as MEASUREMENT/STATISTIC or as a statistic of the view's own measurement; of a sweep the path of an axis or one of its places, or training.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Against</em>' attribute.
	 * @see #setAgainst(String)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getView_Against()
	 * @model
	 * @generated
	 */
	String getAgainst();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.View#getAgainst <em>Against</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Against</em>' attribute.
	 * @see #getAgainst()
	 * @generated
	 */
	void setAgainst(String value);

	/**
	 * Returns the value of the '<em><b>Fit</b></em>' attribute.
	 * The default value is <code>"false"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the power law that fits the points of a scatter best is drawn, with its confidence interval and the correlation of the logarithms.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Fit</em>' attribute.
	 * @see #setFit(boolean)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getView_Fit()
	 * @model default="false"
	 * @generated
	 */
	boolean isFit();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.View#isFit <em>Fit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Fit</em>' attribute.
	 * @see #isFit()
	 * @generated
	 */
	void setFit(boolean value);

	/**
	 * Returns the value of the '<em><b>Laws</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Power laws to compare with, such as "0.2 x^0.5", or "x^-1" for a slope that goes through the middle of the points.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Laws</em>' attribute list.
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getView_Laws()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getLaws();

	/**
	 * Returns the value of the '<em><b>Component</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What draws a view of kind component: a part that a plug-in supplies.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Component</em>' containment reference.
	 * @see #setComponent(Component)
	 * @see org.stratoscope.model.experiment.ExperimentPackage#getView_Component()
	 * @model containment="true"
	 * @generated
	 */
	Component getComponent();

	/**
	 * Sets the value of the '{@link org.stratoscope.model.experiment.View#getComponent <em>Component</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Component</em>' containment reference.
	 * @see #getComponent()
	 * @generated
	 */
	void setComponent(Component value);

} // View
