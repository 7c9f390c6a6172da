// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/choice_box.h"

#include <QWidget>

class QListWidget;

namespace ioc {

/// One or several of many things, found by typing a part of their names, without accents if one likes. Of several those
/// that are chosen stand above the box: Delete takes one out, Alt+Up and Alt+Down move it. GUI thread.
class ChoiceList final : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceList(QWidget *parent = nullptr);

    void setChoices(const std::vector<ChoiceBox::Choice> &choices);

    /// Whether there is one only: choosing another replaces it.
    void setSingle(bool isSingle);
    void setKeys(const QStringList &keys);
    const QStringList &keys() const { return m_keys; }

    /// Goes to where one types.
    void begin();

    void setNames(const QString &box, const QString &list, const QString &placeholder);

Q_SIGNALS:
    /// By whoever sits there, not by setKeys().
    void keysChanged(const QStringList &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();
    void take(const QString &key);
    void removeCurrent();
    void moveCurrent(int by);
    void tell(const QStringList &keys);

    QListWidget *m_list;
    ChoiceBox *m_box;
    std::vector<ChoiceBox::Choice> m_choices;
    QStringList m_keys;
    bool m_isSingle = false;
    bool m_isShowing = false;
};

} // namespace ioc
