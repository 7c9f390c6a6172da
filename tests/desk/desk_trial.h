// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desk/ward.h"
#include "widgets/desk/alarm_desk.h"
#include "widgets/desk/alarm_list_view.h"
#include "widgets/desk/desk_window.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTest>

namespace ioc::sample {

inline AlarmKey key(int commune)
{
    return {RuleId(QStringLiteral("level.high")), sample::commune(commune)};
}

inline Alarm level(int commune, Priority priority, Instant at)
{
    return raised("level.high", sample::commune(commune), priority, at, 81.5);
}

/// In the order of the list.
inline std::vector<Alarm> four()
{
    return {level(0, Priority::Critical, sample::at(18, 0)), level(1, Priority::High, sample::at(18, 30)),
            level(2, Priority::High, sample::at(18, 20)), level(3, Priority::Normal, sample::at(18, 10))};
}

/// A desk with those four alarms, by keyboard.
class DeskTrial : public QObject
{
protected:
    void begin()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        m_ward = std::make_unique<Ward>();
        m_ward->stand(four());
        m_window = open();
    }

    void end()
    {
        m_window.reset();
        m_ward.reset();
    }

    std::unique_ptr<DeskWindow> open()
    {
        auto window = std::make_unique<DeskWindow>(*m_ward, *m_ward, Language::English);
        window->resize(1600, 900);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not become active");
        return window;
    }

    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    AlarmListView *list() const { return m_window->alarmDesk()->findChild<AlarmListView *>(); }
    QWidget *form() const { return find<QWidget>("actForm"); }
    QString label(const char *name) const { return find<QLabel>(name)->text(); }
    QString told() const { return label("told"); }
    int rows() const { return m_window->alarmDesk()->model().rowCount(); }
    QString cell(int row, int column) const
    {
        return m_window->alarmDesk()->model().index(row, column).data().toString();
    }

    /// Where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        m_window->activateWindow();
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, with);
    }
    /// Until it is taken, with time between: a desk that has gone on by itself waits before it takes a deed.
    void pressUntilTaken(Qt::Key key)
    {
        for (int i = 0; i < 20 && m_ward->waiting() == 0; ++i) {
            QTest::qWait(300 * i);
            press(key);
        }
        QCOMPARE(m_ward->waiting(), size_t(1));
    }
    void type(const QString &text) { QTest::keyClicks(m_window->focusWidget(), text); }

    std::unique_ptr<Ward> m_ward;
    std::unique_ptr<DeskWindow> m_window;
};

} // namespace ioc::sample
