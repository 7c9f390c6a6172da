// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_dumps.h"
#include "tests/support.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>
#include <cstdlib>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;

namespace {

constexpr int kNoAbort = 3; ///< exit status of a child that was to die

struct Death
{
    int signal = 0;
    bool dumped = false;
    QStringList files; ///< in the folder where it died
};

/// A child that calls `first` with the greatest limit that there is, and aborts.
Death deathAfter(void (*first)())
{
    const QTemporaryDir folder;
    const QByteArray path = folder.path().toLocal8Bit();
    const pid_t child = fork();
    if (child == 0) {
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_CORE, &limit);
        if (chdir(path.constData()) != 0)
            _exit(kNoAbort);
        std::signal(SIGABRT, SIG_DFL); // without what the test framework does on it
        first();
        std::abort();
    }
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFSIGNALED(status) ? WTERMSIG(status) : 0, WIFSIGNALED(status) && WCOREDUMP(status),
            QDir(folder.path()).entryList(QDir::Files)};
}

QString textOf(const rlimit &limit)
{
    return QStringLiteral("%1 %2").arg(limit.rlim_cur).arg(limit.rlim_max);
}

/// The limits of a child that has called `first`, in bytes: "1 1".
QString limitsAfter(void (*first)())
{
    int ends[2];
    if (pipe(ends) != 0)
        qFatal("no pipe");
    const pid_t child = fork();
    if (child == 0) {
        first();
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        _exit(write(ends[1], &limit, sizeof limit) == sizeof limit ? 0 : kNoAbort);
    }
    close(ends[1]); // or a child that dies is waited for
    rlimit limit{};
    const bool wasRead = read(ends[0], &limit, sizeof limit) == sizeof limit;
    waitpid(child, nullptr, 0);
    close(ends[0]);
    return wasRead ? textOf(limit) : QStringLiteral("none");
}

} // namespace

class CoreDumpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void leavesNothingOfACrash();
    void holdsForWhatIsStarted();
    void everyProgramBeginsWithIt();
    void theServiceBeginsWithIt();
};

void CoreDumpsTest::leavesNothingOfACrash()
{
    const Death death = deathAfter(leaveNoCoreDumps);
    QCOMPARE(death.signal, SIGABRT);
    QVERIFY(!death.dumped);
    QCOMPARE(death.files, QStringList());
}

/// Nothing raises a hard limit again. With none at all crashes would still be piped to the program that collects them.
void CoreDumpsTest::holdsForWhatIsStarted()
{
    rlimit here{};
    getrlimit(RLIMIT_CORE, &here);
    const QString limits = limitsAfter(leaveNoCoreDumps);
    const bool isForbidden = here.rlim_max == 0 && limits == textOf({0, 0}); // on this machine to all
    QVERIFY2(limits == textOf({1, 1}) || isForbidden, qPrintable(limits));
}

void CoreDumpsTest::everyProgramBeginsWithIt()
{
    const QDir programs(QStringLiteral(REPOSITORY_DIR "/app"));
    int found = 0;
    for (const QString &name : programs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile source(programs.filePath(name + QStringLiteral("/main.cpp")));
        QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(name));
        const QString text = QString::fromUtf8(source.readAll());
        const auto begin = text.indexOf(QStringLiteral("int main("));
        const auto first = text.indexOf(QLatin1Char('\n'), text.indexOf(QLatin1Char('{'), begin)) + 1;
        QVERIFY2(text.mid(first, text.indexOf(QLatin1Char('\n'), first) - first)
                     .contains(QStringLiteral("leaveNoCoreDumps();")),
                 qPrintable(name));
        ++found;
    }
    QVERIFY(found >= 6);
}

void CoreDumpsTest::theServiceBeginsWithIt()
{
    QFile unit(QStringLiteral(REPOSITORY_DIR "/packaging/kiosk/toancanh-wall.service"));
    QVERIFY(unit.open(QIODevice::ReadOnly));
    QVERIFY(unit.readAll().contains("\nLimitCORE=1\n"));
}

QTEST_GUILESS_MAIN(CoreDumpsTest)
#include "tst_core_dumps.moc"
