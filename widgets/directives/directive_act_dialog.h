// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/directives/recording_dialog.h"

class QDateEdit;
class QPlainTextEdit;
class QSpinBox;

namespace ioc {

/// What is done with a directive that is there: how far it is, until when, and why. GUI thread.
class DirectiveActDialog final : public RecordingDialog
{
    Q_OBJECT

public:
    /// `number`: what people call it. `today`: in the pack's zone.
    DirectiveActDialog(const Directive &directive, DirectiveEvent event, const QString &number, QDate today,
                       QWidget *parent = nullptr);

protected:
    std::optional<DirectiveEntry> filledIn() override;

private:
    const QString m_directive;
    const DirectiveEvent m_event;
    const QDate m_due; ///< that holds now
    const QDate m_firstNewDue;
    const QDate m_lastNewDue;
    QSpinBox *m_percent = nullptr;
    QDateEdit *m_newDue = nullptr;
    QPlainTextEdit *m_text;
    QLabel *m_dueFault = nullptr;
    QLabel *m_textFault;
};

} // namespace ioc
