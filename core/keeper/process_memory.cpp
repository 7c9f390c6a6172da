// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeper/process_memory.h"

#include <QDir>
#include <QFile>
#include <QMultiHash>

#include <optional>
#include <unistd.h>

namespace ioc {
namespace {

QByteArray contentOf(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

/// Of "PID (COMMAND) STATE PARENT …"; a command may hold anything but the last parenthesis.
std::optional<pid_t> parentOf(const QString &folder)
{
    const QByteArray stat = contentOf(folder + QStringLiteral("/stat"));
    const QList<QByteArray> after = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    bool isNumber = false;
    const pid_t parent = after.value(1).toInt(&isNumber);
    return isNumber ? std::optional(parent) : std::nullopt;
}

ProcessUse useOf(pid_t pid)
{
    const QString folder = QStringLiteral("/proc/%1").arg(pid);
    const qint64 pages = contentOf(folder + QStringLiteral("/statm")).split(' ').value(1).toLongLong();
    const QByteArray arguments = contentOf(folder + QStringLiteral("/cmdline"));
    return {pid, pages * ::sysconf(_SC_PAGESIZE), arguments.contains("QtWebEngineProcess")};
}

} // namespace

std::vector<ProcessUse> processTree(pid_t root)
{
    QMultiHash<pid_t, pid_t> children;
    const QDir proc(QStringLiteral("/proc"));
    bool isThere = false;
    for (const QString &name : proc.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isProcess = false;
        const pid_t pid = name.toInt(&isProcess);
        const auto parent = isProcess ? parentOf(proc.filePath(name)) : std::nullopt;
        if (parent)
            children.insert(*parent, pid);
        isThere = isThere || (parent && pid == root);
    }
    std::vector<ProcessUse> tree;
    if (isThere)
        tree.push_back(useOf(root));
    for (size_t i = 0; i < tree.size(); ++i) {
        for (const pid_t child : children.values(tree[i].pid))
            tree.push_back(useOf(child));
    }
    return tree;
}

} // namespace ioc
