Attribute VB_Name = "QaRibbon"
Option Explicit

Private Const Title As String = "Quality assurance"

' Every button of the ribbon comes here; its tag is the name of a macro of csc_qa.
' Python does the work, shows what it did, and says what is wrong.
Public Sub QaPress(control As IRibbonControl)
    If ActiveWorkbook Is Nothing Then
        MsgBox "Open the master audit workbook first.", vbInformation, Title
        Exit Sub
    End If
    If Not HasPlainName(ActiveWorkbook.FullName) Then
        MsgBox "Rename the workbook or its folder: the name has a sign that macOS may take for a command.", _
            vbExclamation, Title
        Exit Sub
    End If
    On Error GoTo Failed
    RunPython "import csc_qa.excel.desktop.buttons as buttons; buttons.press('" & control.Tag & "')"
    Exit Sub
Failed:
    MsgBox "Python did not answer: " & Err.Description & vbCrLf & vbCrLf & _
        "Run in a terminal: csc-qa excel doctor", vbCritical, Title
End Sub

' On a Mac xlwings hands the workbook's name to the shell.
Private Function HasPlainName(FullName As String) As Boolean
    HasPlainName = True
    #If Mac Then
        Dim Position As Long
        For Position = 1 To Len(FullName)
            If InStr("$`""\|;&<>", Mid(FullName, Position, 1)) > 0 Then HasPlainName = False
        Next Position
    #End If
End Function
