// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace ioc {

class WritingPlace;

/// Asks, before a window closes, whether what somebody has written in one of its views and not recorded may be lost.
/// GUI thread.
class ClosingQuestion final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the window that closes.
    explicit ClosingQuestion(QWidget *window);

    /// Asks about a view of that name, which must last as long as the window. When whoever sits there agrees, what is
    /// written there is dropped and the window closes. One question at a time, however often it is asked.
    void ask(const QString &name, WritingPlace &view);

private:
    QWidget *m_window;
    QPointer<QMessageBox> m_box;
};

} // namespace ioc
