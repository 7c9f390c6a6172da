// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the wall that are changed from the command line: by the program alone, and beside one that runs.
#include "tests/e2e/world.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace ioc::e2e;

namespace {

QJsonObject page(const QString &id, const QString &title)
{
    const QJsonObject tile{
        {"id", "trend"}, {"type", "trend"}, {"at", QJsonArray{0, 0, 8, 6}}, {"indicators", QJsonArray{"quake.count"}}};
    return {{"id", id},
            {"title", QJsonObject{{"vi", title}, {"en", title}}},
            {"grid", QJsonObject{{"columns", 24}, {"rows", 18}}},
            {"tiles", QJsonArray{tile}}};
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        QCOMPARE(m_world->collect().status, 0);
    }

    void savesShowsListsAndRemoves()
    {
        const Finished saved = save(page(QStringLiteral("new"), QStringLiteral("Mới")));
        QVERIFY2(saved.status == 0, saved.err.constData());
        QCOMPARE(saved.out, QByteArray("Done.\n"));
        const QJsonObject listed = m_world->answer({QStringLiteral("page"), QStringLiteral("list")});
        QCOMPARE(listed["pages"].toArray().last().toObject(), (QJsonObject{{"id", "new"},
                                                                           {"title", "Mới"},
                                                                           {"sector", QJsonValue::Null},
                                                                           {"columns", 24},
                                                                           {"rows", 18},
                                                                           {"tiles", 1}}));
        QVERIFY(ask({QStringLiteral("list")}).out.contains("24×18"));
        const Finished shown = ask({QStringLiteral("show"), QStringLiteral("new")});
        QCOMPARE(QJsonDocument::fromJson(shown.out).object(), page(QStringLiteral("new"), QStringLiteral("Mới")));
        QCOMPARE(ledger("select kind || ' ' || subject || ' ' || json_extract(body, '$.page.id') || ' ' || "
                        "json_extract(body, '$.via') from entry where kind like 'page.%'"),
                 QByteArray("page.saved new new command_line"));
        QCOMPARE(m_world->collect().status, 0); // imports the same pack again
        QCOMPARE(ask({QStringLiteral("show"), QStringLiteral("new")}).status, 0);
        QCOMPARE(ask({QStringLiteral("remove"), QStringLiteral("new")}).status, 0);
        const Finished gone = ask({QStringLiteral("show"), QStringLiteral("new")});
        QCOMPARE(gone.status, 1);
        QVERIFY(gone.out.isEmpty() && gone.err.contains("new"));
    }

    void whatIsShownCanBeSavedAgain()
    {
        QCOMPARE(save(page(QStringLiteral("new"), QStringLiteral("một"))).status, 0);
        const Finished before = ask({QStringLiteral("show"), QStringLiteral("new")});
        QCOMPARE(save(page(QStringLiteral("new"), QStringLiteral("hai"))).status, 0);
        QVERIFY(ask({QStringLiteral("show"), QStringLiteral("new")}).out.contains("hai"));
        QCOMPARE(save(QJsonDocument::fromJson(before.out).object()).status, 0);
        QCOMPARE(ask({QStringLiteral("show"), QStringLiteral("new")}).out, before.out);
        const QByteArray was = ledger("select json_extract(body, '$.before') from entry where kind = 'page.saved' "
                                      "order by no desc limit 1"); // with which it can be undone
        QCOMPARE(QJsonDocument::fromJson(was).object(), page(QStringLiteral("new"), QStringLiteral("hai")));
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("told");
        const QStringList saving{QStringLiteral("save"), QStringLiteral("FILE")};
        QJsonObject bad = page(QStringLiteral("new"), QStringLiteral("Mới"));
        QTest::newRow("no JSON") << saving << QByteArray("{") << QByteArray("JSON object");
        QTest::newRow("no page") << saving << QByteArray("{}") << QByteArray("id");
        bad["tiles"] = QJsonArray{QJsonObject{
            {"id", "x"}, {"type", "number"}, {"at", QJsonArray{0, 0, 1, 1}}, {"indicators", QJsonArray{"no.such"}}}};
        QTest::newRow("an indicator that is not there")
            << saving << QJsonDocument(bad).toJson() << QByteArray("no.such");
        bad["tiles"] = QJsonArray{QJsonObject{{"id", "x"}, {"type", "clock"}, {"at", QJsonArray{20, 0, 9, 1}}}};
        QTest::newRow("a tile off the grid") << saving << QJsonDocument(bad).toJson() << QByteArray("new");
        QTest::newRow("too long") << saving << QByteArray(70'000, ' ') << QByteArray("64 KiB");
        QTest::newRow("no such page") << QStringList{QStringLiteral("remove"), QStringLiteral("new")} << QByteArray()
                                      << QByteArray("new");
        QTest::newRow("the start page") << QStringList{QStringLiteral("remove"), QStringLiteral("START")}
                                        << QByteArray() << QByteArray("start page");
        QTest::newRow("no word") << QStringList{QStringLiteral("remove")} << QByteArray() << QByteArray("page takes");
        QTest::newRow("another word") << QStringList{QStringLiteral("erase"), QStringLiteral("new")} << QByteArray()
                                      << QByteArray("page takes");
        QTest::newRow("no file") << QStringList{QStringLiteral("save"), QStringLiteral("/no/such")} << QByteArray()
                                 << QByteArray("/no/such");
    }

    void refusesWithASentence()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, told);
        write(text);
        words.replaceInStrings(QStringLiteral("FILE"), file());
        words.replaceInStrings(QStringLiteral("START"), startPage());
        const Finished refused = ask(words);
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.out.isEmpty());
        QVERIFY2(refused.err.contains(told), refused.err.constData());
        QCOMPARE(ledger("select count(*) from entry where kind like 'page.%'"), QByteArray("0"));
    }

    void theProgramThatOwnsTheFolderDoesIt()
    {
        QProcess owner;
        QStringList collecting = m_world->collecting();
        collecting.removeAll(QStringLiteral("--once"));
        owner.start(program(QStringLiteral("toancanh-cli")),
                    collecting + QStringList{QStringLiteral("--for"), QStringLiteral("60")});
        QVERIFY(owner.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_world->data() + QStringLiteral("/socket")), 20000);
        const Finished saved = save(page(QStringLiteral("new"), QStringLiteral("Mới")));
        QVERIFY2(saved.status == 0, saved.err.constData());
        QCOMPARE(ask({QStringLiteral("show"), QStringLiteral("new")}).status, 0);
        QCOMPARE(ledger("select json_extract(body, '$.via') from entry where kind = 'page.saved'"),
                 QByteArray("socket"));
        const Finished refused = ask({QStringLiteral("remove"), startPage()});
        QCOMPARE(refused.status, 1);
        owner.terminate();
        QVERIFY(owner.waitForFinished(30000));
        QCOMPARE(owner.exitCode(), 0);
    }

    /// Whatever the moment, the pack can be read, and what was confirmed is there.
    void killsLeaveAWholePack()
    {
        QRandomGenerator random(7);
        int whole = 0;
        QString confirmed;
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer clock;
            clock.start();
            confirmed = QString::number(i);
            QCOMPARE(save(page(QStringLiteral("new"), confirmed)).status, 0);
            whole = int(clock.elapsed());
        }
        for (int i = 3; i < 15; ++i) {
            write(QJsonDocument(page(QStringLiteral("new"), QString::number(i))).toJson());
            QProcess process;
            process.start(program(QStringLiteral("toancanh-cli")), arguments({QStringLiteral("save"), file()}));
            QVERIFY(process.waitForStarted());
            process.waitForFinished(int(random.bounded(whole + 1)));
            if (process.state() == QProcess::Running)
                ::kill(pid_t(process.processId()), SIGKILL);
            process.waitForFinished();
            const QString title = shownTitle();
            QVERIFY2(title == confirmed || title == QString::number(i), qPrintable(title));
            if (process.readAllStandardOutput() == "Done.\n")
                QCOMPARE(title, QString::number(i));
            confirmed = title;
        }
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(shownTitle(), confirmed);
    }

    /// The old pack or the new one, each with the page of here.
    void killsDuringAnImportLeaveAWholePack()
    {
        QCOMPARE(save(page(QStringLiteral("new"), QStringLiteral("Mới"))).status, 0);
        QStringList collecting = m_world->collecting();
        QByteArray title = "\"Overview\"";
        int whole = 0;
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer clock;
            clock.start();
            QCOMPARE(m_world->collect().status, 0);
            whole = int(clock.elapsed());
        }
        QRandomGenerator random(11);
        for (int i = 0; i < 20; ++i) {
            const QByteArray next = "\"Overview " + QByteArray::number(i) + '"';
            m_world->edit(title, next, QStringLiteral("pages/overview.json"));
            title = next;
            QProcess process;
            process.start(program(QStringLiteral("toancanh-cli")), collecting);
            QVERIFY(process.waitForStarted());
            process.waitForFinished(int(random.bounded(whole + 1)));
            if (process.state() == QProcess::Running)
                ::kill(pid_t(process.processId()), SIGKILL);
            process.waitForFinished();
            const Finished started =
                m_world->ask({QStringLiteral("feeds"), i % 2 == 0 ? QStringLiteral("pause") : QStringLiteral("resume"),
                              QStringLiteral("quakes")});
            QVERIFY2(started.status == 0, started.err.constData()); // which is a start without --pack
            QCOMPARE(shownTitle(), QStringLiteral("Mới"));
        }
        QCOMPARE(m_world->ask({QStringLiteral("feeds"), QStringLiteral("resume"), QStringLiteral("quakes")}).status, 0);
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(shownTitle(), QStringLiteral("Mới"));
        QVERIFY(ask({QStringLiteral("show"), startPage()}).out.contains(title));
    }

private:
    QString file() const { return m_world->path(QStringLiteral("page.json")); }

    void write(const QByteArray &text) const
    {
        QFile out(file());
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("cannot write the page");
    }

    QStringList arguments(const QStringList &words) const
    {
        return QStringList{QStringLiteral("page")} + words +
               QStringList{QStringLiteral("--data"), m_world->data(), QStringLiteral("--lang"), QStringLiteral("en")};
    }

    Finished ask(const QStringList &words) const { return m_world->ask(QStringList{QStringLiteral("page")} + words); }

    Finished save(const QJsonObject &page) const
    {
        write(QJsonDocument(page).toJson());
        return ask({QStringLiteral("save"), file()});
    }

    QString shownTitle() const
    {
        const QJsonObject shown =
            QJsonDocument::fromJson(ask({QStringLiteral("show"), QStringLiteral("new")}).out).object();
        return shown["title"]["vi"].toString();
    }

    QString startPage() const
    {
        QFile head(m_world->data() + QStringLiteral("/pack/pack.json"));
        if (!head.open(QIODevice::ReadOnly))
            qFatal("there is no pack");
        return QJsonDocument::fromJson(head.readAll())["start_page"].toString();
    }

    QByteArray ledger(const char *query) const
    {
        return tool(QStringLiteral("sqlite3"),
                    {m_world->data() + QStringLiteral("/ledger.sqlite"), QString::fromLatin1(query)});
    }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
