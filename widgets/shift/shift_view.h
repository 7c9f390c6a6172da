// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/services.h"
#include "core/domain/shift_service.h"
#include "widgets/models/shift_choice.h"
#include "widgets/models/writing_place.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTextBrowser;

namespace ioc {

/// The report of a shift, and the note for those who take over, which is of the shift that lasts, whatever report is
/// looked at: a view of the desk. Ctrl+Enter hands over, Ctrl+P writes the report as a PDF, F5 asks anew. GUI thread.
class ShiftView final : public QWidget, public WritingPlace
{
    Q_OBJECT

public:
    /// Borrows the services, which must outlive the view.
    ShiftView(ReadService &read, ShiftService &shifts, Language language, QWidget *parent = nullptr);

    void setLanguage(Language language);

    /// Writes the report that is shown to a file; false when there is none, or, with a sentence in the view, when it
    /// cannot be written.
    bool writePdf(const QString &file);

    /// A note that is not handed over, or not yet.
    bool hasWriting() const override;
    void dropWriting() override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Shown
    {
        QString title; ///< what was chosen when it was asked for
        ShiftReport report;
    };

    void retranslate();
    void fillChoices();
    void ask();
    void present(const QString &title, const Result<ShiftReport> &report);
    std::optional<ShiftChoice> turnNow() const;
    void showFrom();
    void handOver();
    void handedOver(const QString &from, const Result<void> &noted);
    void setRecording(bool isRecording);
    void choosePdf();
    PresentContext context() const;

    ReadService &m_read;
    ShiftService &m_shifts;
    Language m_language;
    std::vector<ShiftChoice> m_choices;
    std::optional<Shown> m_shown; ///< nothing while a report is awaited
    bool m_isHandedOver = false;  ///< what was written, and nothing was written since
    int m_asked = 0;              ///< the newest question: answers to earlier ones are not wanted any more
    QComboBox *m_choice;
    QPushButton *m_refresh;
    QPushButton *m_pdf;
    QTextBrowser *m_page;
    QLabel *m_noteLabel;
    QPlainTextEdit *m_note;
    QLabel *m_from;
    QPushButton *m_handOver;
    QLabel *m_outcome;
};

} // namespace ioc
