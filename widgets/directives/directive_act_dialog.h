// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/directives/recording_dialog.h"

class QDateEdit;
class QPlainTextEdit;
class QSpinBox;

namespace ioc {

/// What is done with a directive that is there: how far it is, until when, and why. Progress of which nobody chose the
/// percent is recorded as a comment. GUI thread.
class DirectiveActDialog final : public RecordingDialog
{
    Q_OBJECT

public:
    /// `number`: what people call it. `today`: in the pack's zone.
    DirectiveActDialog(const Directive &directive, DirectiveEvent event, const QString &number, QDate today,
                       QWidget *parent = nullptr);

    const QString &directive() const { return m_directive; }

    /// What is recorded of the directive while the window is open.
    void follow(const Directive &now);

protected:
    std::optional<DirectiveEntry> filledIn() override;
    QStringList written() const override;

private:
    const QString m_directive;
    const DirectiveEvent m_event;
    const QDate m_due; ///< that holds now
    const QDate m_firstNewDue;
    const QDate m_lastNewDue;
    int m_recorded; ///< percent
    bool m_isPercentChosen = false;
    QSpinBox *m_percent = nullptr;
    QLabel *m_percentFault = nullptr;
    QDateEdit *m_newDue = nullptr;
    QPlainTextEdit *m_text;
    QLabel *m_dueFault = nullptr;
    QLabel *m_textFault;
};

} // namespace ioc
