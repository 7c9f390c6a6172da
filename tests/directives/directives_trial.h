// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/directives/directive_desk_of_tests.h"
#include "tests/models/sample_directives.h"
#include "widgets/forms/choice_box.h"
#include "widgets/directives/directives_view.h"
#include "widgets/directives/recording_dialog.h"
#include "widgets/models/directive_list_model.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

namespace ioc::sample {

/// The directives on a desk, driven by the keyboard against a service of the test's own.
class DirectivesTrial : public QObject
{
protected:
    void begin()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        m_desk.acts.clear();
        m_desk.histories.clear();
        m_snapshot = snapshot();
        Directive half = directive("2026-0002", QDate(2026, 12, 1), "Nâng tỷ lệ đúng hạn");
        half.percent = 40;
        m_desk.known = shared({directive("2026-0001", QDate(2026, 12, 10), "Sửa đường"), half,
                               directive("2026-0003", QDate(2026, 11, 19), "Khơi thông cống")});
        openView();
    }

    void openView()
    {
        m_view = std::make_unique<DirectivesView>(m_desk);
        m_view->resize(1400, 800);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        present();
        list()->setFocus();
    }

    void end() { m_view.reset(); }

    template <typename Widget>
    Widget *part(const char *name) const
    {
        auto *found = m_view->findChild<Widget *>(QLatin1StringView(name));
        Q_ASSERT_X(found, "part", name);
        return found;
    }
    RecordingDialog *dialog() const { return m_view->findChild<RecordingDialog *>(); }
    QTableView *list() const { return part<QTableView>("directiveList"); }
    QString state() const { return part<QLabel>("directiveState")->text(); }
    void present() { m_view->present(std::make_shared<Snapshot>(m_snapshot), m_eyes); }
    QStringList listed() const
    {
        QStringList ids;
        for (int i = 0; i < list()->model()->rowCount(); ++i)
            ids.append(list()->model()->index(i, 0).data(DirectiveListModel::IdRole).toString());
        return ids;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_view->window()->focusWidget() ? m_view->window()->focusWidget() : m_view.get(), key,
                        modifiers);
    }
    void type(QWidget *into, const QString &text) const
    {
        into->setFocus();
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, into, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }

    QLineEdit *edit(const char *box) const
    {
        return dialog()->findChild<ChoiceBox *>(QLatin1StringView(box))->lineEdit();
    }
    QString fault(const char *name) const
    {
        const auto *label = dialog()->findChild<QLabel *>(QLatin1StringView(name));
        return label ? label->accessibleName() : QString();
    }
    QString message() const { return dialog()->findChild<QLabel *>(QStringLiteral("recordingMessage"))->text(); }
    /// A form for a new directive in which nothing is wrong.
    void openFilledIn() const
    {
        press(Qt::Key_N);
        dialog()->findChild<QPlainTextEdit *>(QStringLiteral("content"))->setPlainText(QStringLiteral("Đẩy nhanh"));
        dialog()->findChild<QComboBox *>(QStringLiteral("issuer"))->setEditText(QStringLiteral("Chủ tịch"));
        edit("charge")->setText(QStringLiteral("health"));
    }

    std::shared_ptr<ProvincePack> m_pack = packWithAgencies();
    PresentContext m_eyes = context(m_pack, Language::English);
    Snapshot m_snapshot = snapshot();
    DirectiveDeskOfTests m_desk;
    std::unique_ptr<DirectivesView> m_view;
};

} // namespace ioc::sample
