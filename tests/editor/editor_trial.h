// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/same_page.h"
#include "tests/editor/three_tiles.h"
#include "widgets/editor/choice_list.h"
#include "widgets/editor/page_canvas.h"
#include "widgets/editor/page_editor.h"
#include "widgets/models/editor/page_grid.h"
#include "widgets/models/editor/tile_fields.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QVBoxLayout>

namespace ioc::sample {

class ReadServiceOfTests final : public ReadService
{
public:
    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return sample::now(); }

    std::shared_ptr<ProvincePack> m_pack;
    SnapshotPtr m_snapshot = std::make_shared<Snapshot>(sample::snapshot());
};

/// Answers when it is told to, as a ledger does a moment later.
class PageServiceOfTests final : public PageService
{
public:
    explicit PageServiceOfTests(ReadServiceOfTests &read)
        : m_read(read)
    {
    }

    void savePage(const PageDocument &page, Saved told) override
    {
        saved.push_back(page);
        waiting.push_back(std::move(told));
        if (answersAtOnce)
            take(saved.size() - 1);
    }
    void removePage(const PageId &page, Saved told) override
    {
        removed.append(page.toString());
        waiting.push_back(std::move(told));
    }

    /// The pack has the page then.
    void take(size_t order = 0)
    {
        put(saved.at(order));
        waiting.at(order)({});
    }
    void put(const PageDocument &page)
    {
        auto pack = std::make_shared<ProvincePack>(*m_read.m_pack);
        std::erase_if(pack->pages, [&page](const PageDocument &one) { return one.id == page.id; });
        pack->pages.push_back(page);
        m_read.m_pack = pack;
    }
    void takeOut(const PageId &page)
    {
        auto pack = std::make_shared<ProvincePack>(*m_read.m_pack);
        std::erase_if(pack->pages, [&page](const PageDocument &one) { return one.id == page; });
        m_read.m_pack = pack;
    }
    void refuse(const QString &sentence, size_t order = 0)
    {
        waiting.at(order)(Error{ErrorCode::StorageFull, sentence});
    }

    std::vector<PageDocument> saved;
    QStringList removed;
    bool answersAtOnce = false;
    std::vector<Saved> waiting;

private:
    ReadServiceOfTests &m_read;
};

/// The editor with two pages, driven by mouse and keyboard.
class EditorTrial : public QObject
{
protected:
    void begin()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        m_read = std::make_unique<ReadServiceOfTests>();
        m_read->m_pack = sample::pack();
        PageDocument other = threeTiles();
        other.id = PageId(QStringLiteral("other"));
        other.title = {QStringLiteral("Trang khác"), QStringLiteral("Another page")};
        m_read->m_pack->pages = {threeTiles(), other};
        m_read->m_pack->startPage = threeTiles().id;
        m_pages = std::make_unique<PageServiceOfTests>(*m_read);
        m_window = std::make_unique<QWidget>();
        m_editor = new PageEditor(*m_read, *m_pages, Language::English);
        (new QVBoxLayout(m_window.get()))->addWidget(m_editor);
        m_window->resize(1600, 1000);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("the window does not become active");
        present();
        canvas()->setFocus();
        settle();
    }

    void end()
    {
        m_window.reset();
        m_pages.reset();
        m_read.reset();
    }

    void present() { m_editor->present(m_read->m_snapshot, context(m_read->m_pack, Language::English)); }

    /// What was presented is drawn, a tile each turn of the event loop.
    static void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }

    template <typename Widget>
    Widget *part(const char *name) const
    {
        auto *found = m_editor->findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    PageCanvas *canvas() const { return part<PageCanvas>("canvas"); }
    QPushButton *button(const char *name) const { return part<QPushButton>(name); }
    QString told() const { return part<QLabel>("told")->text(); }
    QListWidget *faults() const { return part<QListWidget>("faults"); }
    PageDraft &draft() const { return m_editor->draft(); }
    const Tile &tile(const char *id) const
    {
        const Tile *found = tileOf(draft().page(), QString::fromLatin1(id));
        if (!found)
            qFatal("there is no tile %s", id);
        return *found;
    }
    QRect place(const char *id) const { return placeOf(tile(id)); }

    /// The middle of cells on the canvas.
    QPoint middle(const QRect &cells) const { return canvas()->rectOf(cells).center().toPoint(); }
    QPoint middle(const char *id) const { return middle(place(id)); }

    void press(QPoint at) { QTest::mousePress(canvas(), Qt::LeftButton, {}, at); }
    void move(QPoint to) { QTest::mouseMove(canvas(), to); }
    void release(QPoint at) { QTest::mouseRelease(canvas(), Qt::LeftButton, {}, at); }
    void drag(QPoint from, QPoint to)
    {
        press(from);
        move((from + to) / 2);
        move(to);
        release(to);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QWidget *focus = m_window->focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, with);
    }
    void type(QWidget *into, const QString &text)
    {
        into->setFocus();
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, into, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
    QLineEdit *search(const char *list) const { return part<ChoiceList>(list)->findChild<ChoiceBox *>()->lineEdit(); }

    /// The pages' own question; null while there is none.
    QMessageBox *question(const char *name) const
    {
        return m_editor->findChild<QMessageBox *>(QString::fromLatin1(name));
    }
    void answer(const char *question, const char *button)
    {
        QTRY_VERIFY(this->question(question));
        auto *found = this->question(question)->findChild<QPushButton *>(QString::fromLatin1(button));
        QVERIFY(found);
        found->click();
    }
    void clickPage(int row)
    {
        auto *list = part<QListWidget>("pageList");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
        QCoreApplication::processEvents();
    }

    std::unique_ptr<ReadServiceOfTests> m_read;
    std::unique_ptr<PageServiceOfTests> m_pages;
    std::unique_ptr<QWidget> m_window;
    PageEditor *m_editor = nullptr;
};

} // namespace ioc::sample
