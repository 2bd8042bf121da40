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

} // View
