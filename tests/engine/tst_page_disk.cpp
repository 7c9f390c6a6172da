// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that the disk does not take.
#include "tests/engine/page_orders.h"
#include "tests/nobody_special.h"

#include <csignal>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;

class TestPageDisk : public QObject, private PageOrders
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }
    void init() { beginAnew(); }
    void cleanup() { limitFiles(RLIM_INFINITY); }

    void aFullDiskChangesNothing()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot(), 20000);
        const auto before = contents();
        PageDocument large = page(kNew, "Mới");
        for (int i = 0; i < 40; ++i) {
            Tile tile = page(kNew, "x").tiles.front();
            tile.id = QStringLiteral("tile-%1").arg(i);
            tile.row = i / 20 + 1;
            tile.column = i % 20;
            large.tiles.push_back(tile);
        }
        limitFiles(1024);
        const QString answer = told(save(owner, large));
        limitFiles(RLIM_INFINITY);
        QCOMPARE(answer, QStringLiteral("io"));
        QVERIFY(contents() == before);
        QCOMPARE(count("page.saved"), 1);
        QCOMPARE(told(save(owner, large)), QStringLiteral("done"));
    }

    void aFolderThatCannotBeWrittenChangesNothing()
    {
        QVERIFY(QFile::setPermissions(path(), QFile::Permissions(0x7777)));
        const NobodySpecial user;
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
        const auto before = contents();
        const QString pages = pack(QStringLiteral("pages"));
        QVERIFY(QFile::setPermissions(pages, QFile::ReadOwner | QFile::ExeOwner));
        const QString saved = told(save(owner, page(kNew, "hai")));
        const QString removed = told(remove(owner, kNew));
        QVERIFY(QFile::setPermissions(pages, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(saved, QStringLiteral("permission"));
        QCOMPARE(removed, QStringLiteral("permission"));
        QVERIFY(contents() == before);
        QCOMPARE(count("page.saved"), 1);
        QCOMPARE(count("page.removed"), 0);
    }
};

QTEST_GUILESS_MAIN(TestPageDisk)
#include "tst_page_disk.moc"
