// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/boundaries/ogr_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/resource.h>

namespace ioc {
namespace {

constexpr qint64 kMostSaid = 4096; // of what it complains about
constexpr int kPatienceMs = 5000;  // until a program that was killed is gone

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OgrProgram)
};

/// Nothing that someone has set for other uses of GDAL.
QProcessEnvironment environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(QStringLiteral("OGR_")) || name.startsWith(QStringLiteral("CPL_")) ||
            (name.startsWith(QStringLiteral("GDAL_")) && name != u"GDAL_DATA"))
            environment.remove(name);
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("PROJ_NETWORK"), QStringLiteral("OFF"));
    return environment;
}

QByteArray contentOf(const QString &path, qint64 most)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
}

QString complaintIn(const QByteArray &said)
{
    QStringList lines;
    for (const QString &line : QString::fromUtf8(said).split(QLatin1Char('\n'))) {
        if (line.startsWith(QStringLiteral("ERROR")) || line.startsWith(QStringLiteral("FAILURE")))
            lines.push_back(line.simplified());
    }
    return lines.isEmpty() ? QString::fromUtf8(said).simplified() : lines.join(QLatin1Char(' '));
}

} // namespace

Result<QByteArray> runOgr(const QString &program, const QStringList &arguments, const OgrLimits &limits)
{
    const QString path = QStandardPaths::findExecutable(program, limits.folders);
    if (path.isEmpty())
        return Error{ErrorCode::NotFound,
                     Texts::tr("The program %1 is not installed; the Debian package gdal-bin brings it.").arg(program)};
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{ErrorCode::Io, folder.errorString()};
    const QString answer = folder.filePath(QStringLiteral("answer"));
    const QString complaint = folder.filePath(QStringLiteral("complaint"));

    QProcess process;
    process.setProcessEnvironment(environment());
    process.setWorkingDirectory(folder.path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(answer);
    process.setStandardErrorFile(complaint);
    const rlimit written{rlim_t(limits.bytes), rlim_t(limits.bytes)};
    process.setChildProcessModifier([written] { setrlimit(RLIMIT_FSIZE, &written); });
    process.start(path, arguments);
    const bool ended = process.waitForFinished(int(Milliseconds(limits.time).count()));
    if (!ended && process.error() == QProcess::Timedout) {
        process.kill();
        process.waitForFinished(kPatienceMs);
        return Error{ErrorCode::Timeout,
                     Texts::tr("%1 did not come to its end within %n second(s).", nullptr, int(limits.time.count()))
                         .arg(program)};
    }
    if (!ended)
        return Error{ErrorCode::Io, process.errorString(), path};
    if (QFile(answer).size() >= limits.bytes)
        return Error{ErrorCode::Io,
                     Texts::tr("%1 wrote more than %2 MiB.").arg(program).arg(limits.bytes / (1024 * 1024))};
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QByteArray said = contentOf(complaint, kMostSaid);
        return Error{ErrorCode::Io,
                     Texts::tr("%1 cannot read the file: %2")
                         .arg(program, complaintIn(said.isEmpty() ? contentOf(answer, kMostSaid) : said)),
                     {},
                     process.exitCode()};
    }
    return contentOf(answer, limits.bytes);
}

} // namespace ioc
