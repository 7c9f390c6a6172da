// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace ioc {

/// Asks, before a window closes, whether what somebody has written in one of its views and not recorded may be lost.
/// A view tells that there is something by ignoring a close event that it is sent. Nobody is asked when the whole
/// program ends: nobody may be there. GUI thread.
class ClosingQuestion final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the window that closes.
    explicit ClosingQuestion(QWidget *window);

    /// Whether something would be lost in this view, and nobody has agreed.
    bool isNeededFor(QWidget &view) const;

    /// Asks about the view; the window closes when whoever sits there agrees. Once, however often it is called.
    void ask(const QWidget &view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
    QPointer<QMessageBox> m_box;
    bool m_isQuitting = false;
    bool m_isAgreed = false;
};

} // namespace ioc
