// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directives/directive.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QVBoxLayout;

namespace ioc {

/// A window in which an act is filled in. It stays until the ledger has answered: what is refused is said here, and
/// nothing that was written is lost. GUI thread.
class RecordingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RecordingDialog(QWidget *parent);

    /// The answer to submitted(): the ledger has it, and the window closes.
    void recorded();

    /// … or not, with a sentence.
    void refuse(const QString &sentence);

    bool isRecording() const { return m_isRecording; }

    void accept() override;

Q_SIGNALS:
    void submitted(const ioc::DirectiveEntry &entry);

protected:
    /// Enter belongs to the fields; Ctrl+Enter records.
    void keyPressEvent(QKeyEvent *event) override;

    /// What is to be recorded; nothing while something is wrong, which the window then says and goes to.
    virtual std::optional<DirectiveEntry> filledIn() = 0;

    /// Above the buttons.
    void setFields(QWidget *fields);

private:
    void setRecording(bool isRecording);

    QWidget *m_fields = nullptr;
    QLabel *m_message;
    QDialogButtonBox *m_buttons;
    QVBoxLayout *m_layout;
    bool m_isRecording = false;
};

} // namespace ioc
