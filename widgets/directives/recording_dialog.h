// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directives/directive.h"

#include <QDialog>
#include <QPointer>

class QDialogButtonBox;
class QLabel;
class QVBoxLayout;

namespace ioc {

class QuitWatch;

/// A window in which an act is filled in. It stays until the ledger has answered: what is refused is said here, and
/// nothing that was written is lost; to leave what is written one has to say so twice. GUI thread.
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

    /// Not while it is being recorded, unless the program ends.
    void reject() override;

Q_SIGNALS:
    void submitted(const ioc::DirectiveEntry &entry);

protected:
    /// Enter belongs to the fields; Ctrl+Enter records. A key held down neither records nor leaves.
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

    /// What is to be recorded; nothing while something is wrong, which the window then says and goes to.
    virtual std::optional<DirectiveEntry> filledIn() = 0;

    /// All that stands in the fields, to tell whether somebody wrote there.
    virtual QStringList written() const = 0;

    /// Above the buttons.
    void setFields(QWidget *fields);

private:
    void setRecording(bool isRecording);
    void tell(const QString &sentence);

    QuitWatch *m_quit;
    QWidget *m_fields = nullptr;
    QLabel *m_message;
    QDialogButtonBox *m_buttons;
    QVBoxLayout *m_layout;
    bool m_isRecording = false;
    QPointer<QWidget> m_wasIn;              ///< the field with the focus when it was sent
    std::optional<QStringList> m_untouched; ///< what stood there when it was opened
    std::optional<QStringList> m_leaving;   ///< what stood there when somebody was asked whether to leave it
};

} // namespace ioc
