@echo off
rem Starts the installed Stratoscope: the workbench without arguments, a command with them.
setlocal
set "here=%~dp0"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" (
  set "java=%JAVA_HOME%\bin\java"
  goto found
)
where java >nul 2>nul
if errorlevel 1 (
  echo Stratoscope needs a JDK 21 or later and found none; install one, or set JAVA_HOME. 1>&2
  exit /b 1
)
set "java=java"
:found
for %%j in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"
set "common=--enable-native-access=ALL-UNNAMED -Djdk.serialFilter=!* -Dai.djl.offline=true"
if "%~1"=="" goto workbench
if "%~1"=="-data" goto workbench
"%java%" %common% -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -jar "%launcher%" ^
  -application org.stratoscope.cli.application -nosplash -data @none -configuration "%here%headless" %*
exit /b %errorlevel%
:workbench
start "" "%java%w" %common% -jar "%launcher%" %*
