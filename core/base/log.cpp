// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>

#include <cstdio>

Q_LOGGING_CATEGORY(lcEngine, "toancanh.engine")
Q_LOGGING_CATEGORY(lcIngest, "toancanh.ingest")
Q_LOGGING_CATEGORY(lcStore, "toancanh.store")
Q_LOGGING_CATEGORY(lcRules, "toancanh.rules")
Q_LOGGING_CATEGORY(lcPack, "toancanh.pack")
Q_LOGGING_CATEGORY(lcNotify, "toancanh.notify")

namespace ioc {
namespace {

constexpr qint64 kMaxLogBytes = 8 * 1024 * 1024;

QMutex logMutex;
QFile logFile;

void rotateWhenFull()
{
    if (!logFile.isOpen() || logFile.size() < kMaxLogBytes)
        return;
    const QString name = logFile.fileName();
    const QString older = name.chopped(4) + QStringLiteral(".1.log");
    logFile.close();
    QFile::remove(older);
    QFile::rename(name, older);
    logFile.setFileName(name);
    if (!logFile.open(QIODevice::WriteOnly | QIODevice::Append))
        std::fputs("toancanh: the log file cannot be opened again\n", stderr);
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static constexpr const char *kNames[] = {"debug", "warning", "critical", "fatal", "info"};
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' ' + kNames[type] +
                            ' ' + (context.category ? context.category : "default") + ": " + message.toUtf8() + '\n';
    const QMutexLocker lock(&logMutex);
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    if (logFile.isOpen()) {
        logFile.write(line);
        logFile.flush();
        rotateWhenFull();
    }
}

} // namespace

void startLogging(const QString &folder)
{
    {
        const QMutexLocker lock(&logMutex);
        if (!folder.isEmpty() && QDir().mkpath(folder)) {
            logFile.close();
            logFile.setFileName(folder + QStringLiteral("/toancanh.log"));
            if (!logFile.open(QIODevice::WriteOnly | QIODevice::Append))
                std::fputs("toancanh: the log file cannot be opened\n", stderr);
        }
    }
    // Chromium's own description of the machine, at every start.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext.info=false"));
    qInstallMessageHandler(writeMessage);
}

} // namespace ioc
