// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/warning_count.h"

#include <QTest>

using namespace ioc;

namespace {

int passedOn = 0;

void passOn(QtMsgType, const QMessageLogContext &, const QString &)
{
    ++passedOn;
}

} // namespace

class WarningCountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsMoreThanInformation()
    {
        const QtMessageHandler before = qInstallMessageHandler(passOn);
        {
            const WarningCount warnings;
            qDebug("one");
            qInfo("two");
            qWarning("No suitable graphics backend found\n");
            QCOMPARE(warnings.count(), 0);
            QCOMPARE(warnings.first(), QString());
            qWarning("a timer cannot be stopped");
            qCritical("worse");
            QCOMPARE(warnings.count(), 2);
            QCOMPARE(warnings.first(), QStringLiteral("a timer cannot be stopped"));
        }
        QCOMPARE(passedOn, 5); // nothing is hidden
        {
            const WarningCount anew;
            QCOMPARE(anew.count(), 0);
        }
        QVERIFY(qInstallMessageHandler(before) == passOn);
    }
};

QTEST_GUILESS_MAIN(WarningCountTest)
#include "tst_warning_count.moc"
