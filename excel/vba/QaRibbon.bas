Attribute VB_Name = "QaRibbon"
Option Explicit

' Every button of the ribbon comes here; its tag is the name of a macro of csc_qa.
' Python does the work, shows what it did, and says what is wrong.
Public Sub QaPress(control As IRibbonControl)
    If ActiveWorkbook Is Nothing Then
        MsgBox "Open the master audit workbook first.", vbInformation, "Quality assurance"
        Exit Sub
    End If
    RunPython "import csc_qa.excel.desktop.buttons as buttons; buttons.press('" & control.Tag & "')"
End Sub

' Stops the Python that answers worksheet functions; the next call starts it anew.
Public Sub QaRestart()
    KillPy
End Sub
