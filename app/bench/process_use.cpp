// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/process_use.h"

#include "core/keeper/process_memory.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

namespace ioc {
namespace {

constexpr int kResident = 1; // fields of proc(5)'s statm
constexpr int kOfFiles = 2;

QList<QByteArray> memoryPages()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
}

double pageMiB()
{
    return double(::sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

} // namespace

double processorSeconds()
{
    rusage use{};
    ::getrusage(RUSAGE_SELF, &use);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(use.ru_utime) + seconds(use.ru_stime);
}

double residentMiB()
{
    return memoryPages().value(kResident).toDouble() * pageMiB();
}

double ownMiB()
{
    const QList<QByteArray> pages = memoryPages();
    return (pages.value(kResident).toDouble() - pages.value(kOfFiles).toDouble()) * pageMiB();
}

double webProcessMiB()
{
    double bytes = 0;
    for (const ProcessUse &process : processTree(::getpid()))
        bytes += process.isWebPage ? double(process.residentBytes) : 0;
    return bytes / (1024 * 1024);
}

int openHandles()
{
    return int(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size());
}

int threads()
{
    return int(QDir(QStringLiteral("/proc/self/task")).entryList(QDir::NoDotAndDotDot | QDir::Dirs).size());
}

int temporaryFiles()
{
    int files = 0;
    QDirIterator walk(QDir::tempPath(), QDir::Files | QDir::System | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        walk.next();
        ++files;
    }
    return files;
}

} // namespace ioc
