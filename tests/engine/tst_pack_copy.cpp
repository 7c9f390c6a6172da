// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pack_copy.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ioc;

class TestPackCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("source/pack.json"), "one");
        write(QStringLiteral("source/feeds/a.json"), "two");
    }

    void copiesWhatIsThere()
    {
        QVERIFY(importPack(path(QStringLiteral("source")), path(QStringLiteral("data"))));
        QCOMPARE(read(QStringLiteral("data/pack/pack.json")), QByteArray("one"));
        QCOMPARE(read(QStringLiteral("data/pack/feeds/a.json")), QByteArray("two"));
    }

    void worksFromARelativePath()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        const auto done = importPack(QStringLiteral("source"), QStringLiteral("data"));
        QDir::setCurrent(before);
        QVERIFY(done.has_value());
        QCOMPARE(read(QStringLiteral("data/pack/feeds/a.json")), QByteArray("two"));
    }

    void keepsTheOlderCopyBeside()
    {
        QVERIFY(importPack(path(QStringLiteral("source")), path(QStringLiteral("data"))));
        write(QStringLiteral("source/pack.json"), "three");
        QVERIFY(QFile::remove(path(QStringLiteral("source/feeds/a.json"))));
        QVERIFY(importPack(path(QStringLiteral("source")), path(QStringLiteral("data"))));
        QCOMPARE(read(QStringLiteral("data/pack/pack.json")), QByteArray("three"));
        QVERIFY(!QFile::exists(path(QStringLiteral("data/pack/feeds/a.json"))));
        QCOMPARE(read(QStringLiteral("data/pack.old/feeds/a.json")), QByteArray("two"));
    }

    void doesNothingWhenNothingChanged()
    {
        QVERIFY(importPack(path(QStringLiteral("source")), path(QStringLiteral("data"))));
        QVERIFY(importPack(path(QStringLiteral("source")), path(QStringLiteral("data"))));
        QVERIFY(!QFile::exists(path(QStringLiteral("data/pack.old"))));
        QVERIFY(importPack(path(QStringLiteral("data/pack")), path(QStringLiteral("data"))));
        QCOMPARE(read(QStringLiteral("data/pack/pack.json")), QByteArray("one"));
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    void write(const QString &name, const QByteArray &text)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QByteArray read(const QString &name)
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPackCopy)
#include "tst_pack_copy.moc"
