// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QComboBox;

namespace ioc {

/// Keeps what is typed into a box of choices, open or not, from being taken as a shortcut of what the box lies in: one
/// types to find a choice. Keys with Ctrl, Alt or Meta, and those that write nothing, stay shortcuts. GUI thread.
class TypingGuard final : public QObject
{
    Q_OBJECT

public:
    /// Guards the box, which owns the guard, and the list that it has now.
    explicit TypingGuard(QComboBox *box);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ioc
