// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/web_engine_setup.h"

#include "widgets/map/map_log.h"
#include "widgets/map/map_scheme.h"

#include <QDir>
#include <QQuickWindow>

namespace ioc {
namespace {

bool mayUse(const QString &device)
{
    const QFileInfo file(device);
    return file.exists() && file.isReadable() && file.isWritable();
}

/// Platforms that have no window system to show a GPU's picture.
bool isHeadless(const QByteArray &platform)
{
    return platform.startsWith("offscreen") || platform.startsWith("minimal") || platform.startsWith("vnc") ||
           platform.startsWith("linuxfb");
}

/// A device node that this process may open: without it OpenGL is there too, but drawn by the processor.
bool hasUsableGpu()
{
    if (isHeadless(qgetenv("QT_QPA_PLATFORM")) || qEnvironmentVariableIntValue("LIBGL_ALWAYS_SOFTWARE") != 0)
        return false;
    const QDir dri(QStringLiteral("/dev/dri"));
    const QStringList nodes = dri.entryList({QStringLiteral("renderD*")}, QDir::System);
    const bool renders =
        std::any_of(nodes.begin(), nodes.end(), [&](const QString &node) { return mayUse(dri.filePath(node)); });
    return renders || mayUse(QStringLiteral("/dev/nvidiactl"));
}

} // namespace

MapRendering prepareWebEngine()
{
    registerMapScheme();
    if (qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        return qgetenv("QT_QUICK_BACKEND") == "software" ? MapRendering::Software : MapRendering::Gpu;
    if (hasUsableGpu())
        return MapRendering::Gpu;
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    if (!qEnvironmentVariableIsSet("QT_XCB_GL_INTEGRATION"))
        qputenv("QT_XCB_GL_INTEGRATION", "none"); // nothing would use it, and OpenGL by the processor takes 60 MB
    qCInfo(lcMap, "no usable GPU: the map is drawn by the processor");
    return MapRendering::Software;
}

} // namespace ioc
