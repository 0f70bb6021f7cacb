#include "ui/common/target_file.h"

#include "model/store/file_name.h"
#include "ui/common/dialogs.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace hz::ui {

QString askTarget(QWidget* window, const TargetQuestion& question)
{
    const QString typed = dialogs().saveFile(window, question.title, question.suggestion, question.filter);
    if (typed.isEmpty())
        return {};
    const QString path = store::hasEnding(typed, question.ending) ? typed : typed + question.ending;
    const auto ask = [&] {
        return dialogs().confirm(window,
            QCoreApplication::translate("Dialogs", "%1 is there already. Replace it?").arg(path),
            QCoreApplication::translate("Dialogs", "Replace"));
    };
    return !QFileInfo::exists(path) || ask() ? path : QString();
}

} // namespace hz::ui
