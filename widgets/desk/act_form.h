// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/domain/alarms/alarm_status.h"

#include <QFrame>

#include <functional>

class QDateTimeEdit;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace ioc {

/// What a person is asked before an act is ordered: a comment, a reason and an end, a name, or just whether it is
/// meant. Stands below the list and never in its way; Return does it, Esc leaves it. GUI thread.
class ActForm final : public QFrame
{
    Q_OBJECT

public:
    struct Question
    {
        AlarmEvent event = AlarmEvent::Commented;
        QString prompt;                        ///< what it is, of which alarms
        std::function<Instant()> now;          ///< ends are reckoned from then on
        Zone zone;                             ///< in which they are written
        QString ownName;                       ///< offered where a name is asked for
        std::optional<Instant> shiftEnds = {}; ///< offered as an end
    };

    explicit ActForm(QWidget *parent = nullptr);

    /// Shows itself and takes the focus, but not from whoever writes elsewhere.
    void ask(const Question &question);
    void cancel();
    bool isAsking() const { return !isHidden(); }
    AlarmEvent event() const { return m_question.event; }

    /// As it was answered once, and why that came to nothing.
    void fill(const AlarmEntry &act, const QString &why);

    void takeFocus();
    bool hasWriting() const;
    void setPrompt(const QString &prompt);

    void retranslate();

Q_SIGNALS:
    /// Event, text, owner and end as they were given; complete.
    void given(const ioc::AlarmEntry &act);

    /// Nothing is asked any more.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addPresets(QHBoxLayout *row);
    void confirm();
    void tell(const QString &sentence);
    QString missing() const; ///< what is still to be said, as a sentence
    Instant end() const;
    void setEnd(Instant end);

    Question m_question;
    QLabel *m_prompt;
    QLineEdit *m_text;
    QLineEdit *m_owner;
    QLabel *m_until;
    QDateTimeEdit *m_end;
    std::vector<QToolButton *> m_presets;
    QToolButton *m_shift;
    QLabel *m_missing;
    QPushButton *m_yes;
    QPushButton *m_no;
};

} // namespace ioc
