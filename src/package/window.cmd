@echo off
rem Opens the window; takes files and folders dropped on it; passes a command line through.
rem ASCII only: cmd.exe reads this file in the code page of the system.
setlocal DisableDelayedExpansion
set "SELFEVAL_HOME=%~dp0"
set "SELFEVAL_JAR=%SELFEVAL_HOME%lib\selfeval-audit.jar"
set "SELFEVAL_JAVA="

rem Where the program keeps what lets the JVM start in half the time.
set "SELFEVAL_CACHE="
if defined LOCALAPPDATA set "SELFEVAL_CACHE=%LOCALAPPDATA%\selfeval-audit"

rem The Java that came with the program fits and is not asked.
if exist "%SELFEVAL_HOME%runtime\bin\java.exe" set "SELFEVAL_JAVA=%SELFEVAL_HOME%runtime\bin\java.exe"
if defined SELFEVAL_JAVA goto found

rem Any other is asked to run the program: one that is too old cannot.
if not defined JAVA_HOME goto path
if not exist "%JAVA_HOME%\bin\java.exe" goto path
"%JAVA_HOME%\bin\java.exe" -jar "%SELFEVAL_JAR%" --version >nul 2>nul
if errorlevel 1 goto path
set "SELFEVAL_JAVA=%JAVA_HOME%\bin\java.exe"
goto found

:path
java -jar "%SELFEVAL_JAR%" --version >nul 2>nul
if errorlevel 1 goto nojava
set "SELFEVAL_JAVA=java"

:found
rem The quick compiler alone, unless the program is to run for days.
set "SELFEVAL_COMPILERS=-XX:TieredStopAtLevel=1"
if "%~1"=="watch" set "SELFEVAL_COMPILERS=-XX:+TieredCompilation"

rem One archive of either kind; the JVM passes over what does not fit it, and says nothing.
set "SELFEVAL_ARCHIVE=-Xshare:auto"
if exist "%SELFEVAL_HOME%lib\start.jsa" set "SELFEVAL_ARCHIVE=-XX:SharedArchiveFile=%SELFEVAL_HOME%lib\start.jsa"
if exist "%SELFEVAL_HOME%lib\start.aot" set "SELFEVAL_ARCHIVE=-XX:AOTCache=%SELFEVAL_HOME%lib\start.aot"
if not defined SELFEVAL_CACHE goto options
if exist "%SELFEVAL_CACHE%\start.jsa" set "SELFEVAL_ARCHIVE=-XX:SharedArchiveFile=%SELFEVAL_CACHE%\start.jsa"
if exist "%SELFEVAL_CACHE%\start.aot" set "SELFEVAL_ARCHIVE=-XX:AOTCache=%SELFEVAL_CACHE%\start.aot"

:options
set SELFEVAL_OPTIONS=-XX:+IgnoreUnrecognizedVMOptions %SELFEVAL_COMPILERS% -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable "%SELFEVAL_ARCHIVE%" "-Dselfeval.cache=%SELFEVAL_CACHE%"
if "%~1"=="" goto window
if exist "%~1" goto window
"%SELFEVAL_JAVA%" %SELFEVAL_OPTIONS% -jar "%SELFEVAL_JAR%" %*
exit /b %errorlevel%

:window
rem javaw shows no console beside the window
set "SELFEVAL_JAVAW=%SELFEVAL_JAVA%w"
if exist "%SELFEVAL_JAVA:~0,-4%w.exe" set "SELFEVAL_JAVAW=%SELFEVAL_JAVA:~0,-4%w.exe"
start "" "%SELFEVAL_JAVAW%" %SELFEVAL_OPTIONS% -jar "%SELFEVAL_JAR%" %*
exit /b 0

:nojava
echo This program needs Java 17 or later. Please read lib\no-java.txt.
if exist "%SELFEVAL_HOME%lib\no-java.txt" start "" notepad "%SELFEVAL_HOME%lib\no-java.txt"
exit /b 4
