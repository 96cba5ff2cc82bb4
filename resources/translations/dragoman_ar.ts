<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>_Edge</name>
    <message>
        <source>Width of the panel</source>
        <translation>عرض اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Drag to make the panel wider; a double click gives it its usual width</source>
        <translation>اسحب لتوسيع اللوحة الجانبية؛ ويعيدها النقر المزدوج إلى عرضها المعتاد</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Open …</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Open a text file</source>
        <translation>فتح ملف نصي</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Read the text that was copied</source>
        <translation>قراءة النص المنسوخ</translation>
    </message>
    <message>
        <source>Summarise the Clipboard</source>
        <translation>تلخيص الحافظة</translation>
    </message>
    <message>
        <source>Read what was copied, summary first</source>
        <translation>قراءة النص المنسوخ، والملخص أولًا</translation>
    </message>
    <message>
        <source>Summarise the Clipboard in a Small Window</source>
        <translation>تلخيص الحافظة في نافذة صغيرة</translation>
    </message>
    <message>
        <source>Gist, summary and quotations of what was copied; what is on the page stays</source>
        <translation>خلاصة ما نُسخ وملخصه واقتباساته؛ ويبقى ما في الصفحة</translation>
    </message>
    <message>
        <source>Watch the Clipboard</source>
        <translation>مراقبة الحافظة</translation>
    </message>
    <message>
        <source>Summarise Arabic texts as soon as they are copied</source>
        <translation>تلخيص النصوص العربية فور نسخها</translation>
    </message>
    <message>
        <source>Show in the Tray</source>
        <translation>الإظهار في علبة النظام</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>البقاء في علبة النظام عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Show a Sample</source>
        <translation>عرض مقال تجريبي</translation>
    </message>
    <message>
        <source>Open an article that comes with Dragoman</source>
        <translation>فتح مقال مرفق مع Dragoman</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the selection, or the lit sentence in both languages</source>
        <translation>نسخ النص المحدد، أو الجملة المميَّزة باللغتين</translation>
    </message>
    <message>
        <source>Copy with the Other Language</source>
        <translation>نسخ مع اللغة الأخرى</translation>
    </message>
    <message>
        <source>Copy sentences, each with its English</source>
        <translation>نسخ الجمل، وكل جملة معها ترجمتها</translation>
    </message>
    <message>
        <source>Copy as a Citation</source>
        <translation>نسخ كاستشهاد</translation>
    </message>
    <message>
        <source>Copy the quotation in the lit sentence, with its speaker</source>
        <translation>نسخ الاقتباس الذي في الجملة المميَّزة، مع اسم المتحدث</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Find …</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>Find words in both languages</source>
        <translation>البحث عن كلمات في اللغتين</translation>
    </message>
    <message>
        <source>Next Match</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Previous Match</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Next Quotation</source>
        <translation>الاقتباس التالي</translation>
    </message>
    <message>
        <source>Go to what somebody says next</source>
        <translation>الانتقال إلى القول التالي لأي متحدث</translation>
    </message>
    <message>
        <source>Previous Quotation</source>
        <translation>الاقتباس السابق</translation>
    </message>
    <message>
        <source>Look Up Word</source>
        <translation>البحث عن معنى الكلمة</translation>
    </message>
    <message>
        <source>Explain the selected word, or the first of the lit sentence</source>
        <translation>شرح الكلمة المحددة، أو أول كلمة في الجملة المميَّزة</translation>
    </message>
    <message>
        <source>Add a Dictionary …</source>
        <translation>إضافة قاموس…</translation>
    </message>
    <message>
        <source>Use a StarDict or dictd dictionary of your own</source>
        <translation>استعمال قاموس من عندك بصيغة StarDict أو dictd</translation>
    </message>
    <message>
        <source>Stop Translating</source>
        <translation>إيقاف الترجمة</translation>
    </message>
    <message>
        <source>Stop; what is translated stays</source>
        <translation>إيقاف، مع إبقاء ما تُرجم</translation>
    </message>
    <message>
        <source>Pause Translating</source>
        <translation>إيقاف الترجمة مؤقتًا</translation>
    </message>
    <message>
        <source>Hold the translation up, or go on with it</source>
        <translation>إيقاف الترجمة مؤقتًا أو استئنافها</translation>
    </message>
    <message>
        <source>Translate Again</source>
        <translation>إعادة الترجمة</translation>
    </message>
    <message>
        <source>Make the English anew</source>
        <translation>ترجمة النص إلى الإنجليزية من جديد</translation>
    </message>
    <message>
        <source>Download the Official Translation Package …</source>
        <translation>تنزيل حزمة الترجمة الرسمية…</translation>
    </message>
    <message>
        <source>Install a Translation Package from a File …</source>
        <translation>تثبيت حزمة ترجمة من ملف…</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Usual Size</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>Summary and Speakers</source>
        <translation>الملخص والمتحدثون</translation>
    </message>
    <message>
        <source>Show or hide the panel beside the text</source>
        <translation>إظهار اللوحة الجانبية أو إخفاؤها</translation>
    </message>
    <message>
        <source>Go to the Text</source>
        <translation>الانتقال إلى النص</translation>
    </message>
    <message>
        <source>Move the keyboard to the text, and on to the panel</source>
        <translation>نقل التركيز إلى النص، ثم إلى اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>إعدادات…</translation>
    </message>
    <message>
        <source>What can be chosen, each explained</source>
        <translation>ما يمكن اختياره، مع شرح كل خيار</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Every action and its keys</source>
        <translation>كل الإجراءات ومفاتيحها</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>الترحيب</translation>
    </message>
    <message>
        <source>What stays on this machine, and how to go on</source>
        <translation>ما يبقى على هذا الجهاز، وكيف تتابع</translation>
    </message>
    <message>
        <source>Next Finding</source>
        <translation>الملاحظة التالية</translation>
    </message>
    <message>
        <source>Go to what the checks found next</source>
        <translation>الانتقال إلى ما وجدته المراجعة بعد ذلك</translation>
    </message>
    <message>
        <source>Previous Finding</source>
        <translation>الملاحظة السابقة</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Translate the lit sentence once more, with a more careful search</source>
        <translation>ترجمة الجملة المميَّزة مرة أخرى ببحث أدقّ</translation>
    </message>
    <message>
        <source>Other Translations …</source>
        <translation>ترجمات أخرى…</translation>
    </message>
    <message>
        <source>Choose another translation of the lit sentence</source>
        <translation>اختيار ترجمة أخرى للجملة المميَّزة</translation>
    </message>
    <message>
        <source>Show Everybody Again</source>
        <translation>إظهار الجميع من جديد</translation>
    </message>
    <message>
        <source>&amp;Desk</source>
        <translation>م&amp;كتب</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>أ&amp;دوات</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>الملفات الأخيرة</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>ت&amp;رجمة</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>Go On Translating</source>
        <translation>استئناف الترجمة</translation>
    </message>
    <message>
        <source>As the Desktop</source>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High Contrast, Light</source>
        <translation>تباين عالٍ، فاتح</translation>
    </message>
    <message>
        <source>High Contrast, Dark</source>
        <translation>تباين عالٍ، داكن</translation>
    </message>
</context>
<context>
    <name>AlternativesPopup</name>
    <message>
        <source>Other translations</source>
        <translation>ترجمات أخرى</translation>
    </message>
    <message>
        <source>Other translations of this sentence</source>
        <translation>ترجمات أخرى لهذه الجملة</translation>
    </message>
    <message>
        <source>{score} · shown now</source>
        <translation>{score} · المعروضة الآن</translation>
    </message>
    <message>
        <source>{score} · to be checked</source>
        <translation>{score} · تستحق المراجعة</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Progress of the installation</source>
        <translation>تقدّم التثبيت</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>إخفاء هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>TMX</source>
        <translation>TMX</translation>
    </message>
    <message>
        <source>XLIFF 1.2</source>
        <translation>XLIFF 1.2</translation>
    </message>
    <message>
        <source>XLIFF 2.0</source>
        <translation>XLIFF 2.0</translation>
    </message>
    <message>
        <source>Quotations (CSV)</source>
        <translation>الاقتباسات (⁦CSV⁩)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>{done} of {total} segments</source>
        <translation>المقاطع: {done} من {total}</translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation>تعذّر: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تمّ</translation>
    </message>
    <message>
        <source>finished before</source>
        <translation>تمّ من قبل</translation>
    </message>
    <message>
        <source>done: not Arabic</source>
        <translation>تمّ: ليس نصًا عربيًا</translation>
    </message>
    <message>
        <source>done, without the English</source>
        <translation>تمّ دون الإنجليزية</translation>
    </message>
    <message>
        <source>{state} · {segments} segments · {flagged} to check</source>
        <translation>{state} · المقاطع: {segments} · للمراجعة: {flagged}</translation>
    </message>
    <message>
        <source>{state} · {segments} segments</source>
        <translation>{state} · المقاطع: {segments}</translation>
    </message>
    <message>
        <source>“{name}” was changed after it was written and is left as it is.</source>
        <translation>عُدّل «⁨{name}⁩» بعد كتابته، فتُرك كما هو.</translation>
    </message>
    <message>
        <source>What stood there before was changed; it is kept as “{name}”.</source>
        <translation>كان الملف السابق قد عُدّل، فحُفظ باسم «⁨{name}⁩».</translation>
    </message>
    <message>
        <source>{finished} of {texts} texts</source>
        <translation>النصوص: {finished} من {texts}</translation>
    </message>
    <message>
        <source>Paused: {counted}</source>
        <translation>متوقف مؤقتًا: {counted}</translation>
    </message>
    <message>
        <source>{counted} · {time} left</source>
        <translation>{counted} · الوقت المتبقي: {time}</translation>
    </message>
    <message>
        <source>{texts} texts · {words} words · {segments} segments</source>
        <translation>النصوص: {texts} · الكلمات: {words} · المقاطع: {segments}</translation>
    </message>
    <message>
        <source>{counted}, {repeated} of them repetitions</source>
        <translation>{counted}، منها مكرّر: {repeated}</translation>
    </message>
    <message>
        <source>{number} done</source>
        <translation>تمّ: {number}</translation>
    </message>
    <message>
        <source>{number} finished before</source>
        <translation>تمّ من قبل: {number}</translation>
    </message>
    <message>
        <source>{number} failed</source>
        <translation>تعذّر: {number}</translation>
    </message>
    <message>
        <source>{number} left</source>
        <translation>بقي: {number}</translation>
    </message>
    <message>
        <source>{words} words, {segments} segments, {flagged} to check</source>
        <translation>الكلمات: {words}، المقاطع: {segments}، للمراجعة: {flagged}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} ث</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
</context>
<context>
    <name>BatchChoices</name>
    <message>
        <source>a folder beside the texts</source>
        <translation>مجلد بجوار النصوص</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose the folder for the results</source>
        <translation>اختيار مجلد النتائج</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Show the folder of the results</source>
        <translation>عرض مجلد النتائج</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Choose the layout, and what goes with the text</source>
        <translation>اختيار التنسيق وما يُرفق بالنص</translation>
    </message>
    <message>
        <source>Folders inside folders too</source>
        <translation>مع المجلدات الفرعية</translation>
    </message>
    <message>
        <source>Make anew what is finished</source>
        <translation>إعادة ما تمّ من قبل</translation>
    </message>
    <message>
        <source>Results that you have changed are kept as a copy.</source>
        <translation>تُحفظ نسخة من النتائج التي عدّلتها.</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>مجلد النتائج</translation>
    </message>
    <message>
        <source>Results in</source>
        <translation>النتائج في</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Nothing to choose in these formats</source>
        <translation>لا خيارات في هذه الصيغ</translation>
    </message>
    <message>
        <source>Change the contents: {contents}</source>
        <translation>تغيير المحتوى: {contents}</translation>
    </message>
    <message>
        <source>Choose one format at least.</source>
        <translation>اختر صيغة واحدة على الأقل.</translation>
    </message>
</context>
<context>
    <name>BatchFoot</name>
    <message>
        <source>Progress of all texts</source>
        <translation>تقدّم النصوص كلها</translation>
    </message>
    <message>
        <source>Try the Failed Again</source>
        <translation>إعادة محاولة ما تعذّر</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
</context>
<context>
    <name>BatchTexts</name>
    <message>
        <source>Add Files …</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add a Folder …</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open the text in the large window (Enter)</source>
        <translation>فتح النص في النافذة الكبيرة (⁦Enter⁩)</translation>
    </message>
    <message>
        <source>Read Next</source>
        <translation>تقديم الدور</translation>
    </message>
    <message>
        <source>Read the chosen texts before all others that wait ({key})</source>
        <translation>قراءة النصوص المختارة قبل كل ما ينتظر غيرها ({key})</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Take the chosen texts out of the list (Del); the files stay</source>
        <translation>إخراج النصوص المختارة من القائمة (⁦Del⁩)؛ وتبقى الملفات</translation>
    </message>
    <message>
        <source>Add files or folders, drop them here, or paste them.
In folders, files *.txt, *.text and *.md are read.</source>
        <translation>أضف ملفات أو مجلدات، أو أفلتها هنا، أو الصقها.
تُقرأ من المجلدات ملفات ⁦*.txt⁩ و⁦*.text⁩ و⁦*.md⁩.</translation>
    </message>
    <message>
        <source>Next: {names}</source>
        <translation>التالي: ⁨{names}⁩</translation>
    </message>
    <message>
        <source>Taken out of the list: {number}</source>
        <translation>عدد ما أُزيل من القائمة: {number}</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Translate Many Files</source>
        <translation>ترجمة ملفات كثيرة</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>The list of what is finished was damaged and is set aside as {path}. Results that are whole are kept.</source>
        <translation>قائمة ما تمّ تالفة، فوُضعت جانبًا باسم ⁨{path}⁩. وتبقى النتائج السليمة.</translation>
    </message>
    <message>
        <source>Add texts</source>
        <translation>إضافة نصوص</translation>
    </message>
    <message>
        <source>Texts (*.txt *.text *.md);;All files (*)</source>
        <translation>نصوص (*.txt *.text *.md);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Add a folder of texts</source>
        <translation>إضافة مجلد نصوص</translation>
    </message>
</context>
<context>
    <name>BatchWing</name>
    <message>
        <source>Translate Many Files …</source>
        <translation>ترجمة ملفات كثيرة…</translation>
    </message>
    <message>
        <source>Read files and whole folders one after the other, and write them in several formats</source>
        <translation>قراءة ملفات ومجلدات كاملة واحدًا بعد الآخر، وكتابتها بعدة صيغ</translation>
    </message>
    <message>
        <source>Many files were being translated, and not all of them are done.</source>
        <translation>كانت ملفات كثيرة تُترجم، ولم تكتمل كلها.</translation>
    </message>
    <message>
        <source>Tools ▸ Translate Many Files goes on where it was; what is finished is not made again.</source>
        <translation>تتابع «أدوات ◂ ترجمة ملفات كثيرة» من حيث توقفت؛ ولا يعاد ما تمّ.</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Clipboard</source>
        <translation>الحافظة</translation>
    </message>
    <message>
        <source>Show in the Tray</source>
        <translation>الإظهار في علبة النظام</translation>
    </message>
    <message>
        <source>Show in the Tray (this desktop has none)</source>
        <translation>الإظهار في علبة النظام (لا توجد على سطح المكتب هذا)</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Empty</source>
        <translation>فارغة</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>غير مترجمة</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>النفي</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>علامات الاقتباس</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>الأقواس</translation>
    </message>
    <message>
        <source>Names missing</source>
        <translation>أسماء ناقصة</translation>
    </message>
    <message>
        <source>Names spelled two ways</source>
        <translation>أسماء كُتبت بشكلين</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>مسرد المصطلحات</translation>
    </message>
    <message>
        <source>Translated two ways</source>
        <translation>تُرجمت بشكلين</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>التكرار</translation>
    </message>
    <message>
        <source>Words twice</source>
        <translation>كلمات مكررة</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>الفراغات</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>علامات الترقيم</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>تخمين</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>محرَّرة</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>معتمدة</translation>
    </message>
    <message>
        <source>A name may be missing in the English (perhaps {names})</source>
        <translation>قد ينقص اسم في الإنجليزية (ربما {names})</translation>
    </message>
    <message>
        <source>Straight here, curly elsewhere</source>
        <translation>علامات مستقيمة هنا، ومنحنية في غيره</translation>
    </message>
    <message>
        <source>Curly here, straight elsewhere</source>
        <translation>علامات منحنية هنا، ومستقيمة في غيره</translation>
    </message>
    <message>
        <source>There is no English</source>
        <translation>لا ترجمة إنجليزية</translation>
    </message>
    <message>
        <source>Left in Arabic</source>
        <translation>بقيت بالعربية</translation>
    </message>
    <message>
        <source>Left in Arabic: {0}</source>
        <translation>بقي بالعربية: {0}</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} غير موجود</translation>
    </message>
    <message>
        <source>{0} is not in the Arabic</source>
        <translation>{0} ليس في النص العربي</translation>
    </message>
    <message>
        <source>{1} instead of {0}</source>
        <translation>{1} بدلًا من {0}</translation>
    </message>
    <message>
        <source>A “not” may be lost</source>
        <translation>ربما ضاعت أداة نفي</translation>
    </message>
    <message>
        <source>No quotation marks for {0}</source>
        <translation>لا علامات اقتباس حول {0}</translation>
    </message>
    <message>
        <source>{0} has no partner</source>
        <translation>{0} بلا علامة مقابلة</translation>
    </message>
    <message>
        <source>Straight and curly marks are mixed</source>
        <translation>اختلطت العلامات المستقيمة والمنحنية</translation>
    </message>
    <message>
        <source>A name may be missing in the English</source>
        <translation>قد ينقص اسم في الإنجليزية</translation>
    </message>
    <message>
        <source>{1} here, {2} elsewhere, for {0}</source>
        <translation>{1} هنا، و{2} في غيره، لاسم {0}</translation>
    </message>
    <message>
        <source>{0} is to be called {1}</source>
        <translation>ينبغي أن يُترجم {0} بـ{1}</translation>
    </message>
    <message>
        <source>{0} is to be called {1}, not {2}</source>
        <translation>ينبغي أن يُترجم {0} بـ{1} لا {2}</translation>
    </message>
    <message>
        <source>The same Arabic is elsewhere: {0}</source>
        <translation>ترجمة النص العربي نفسه في غيره: {0}</translation>
    </message>
    <message>
        <source>Much shorter than the Arabic</source>
        <translation>أقصر من النص العربي بكثير</translation>
    </message>
    <message>
        <source>Much longer than the Arabic</source>
        <translation>أطول من النص العربي بكثير</translation>
    </message>
    <message>
        <source>The English repeats itself</source>
        <translation>الإنجليزية تكرر نفسها</translation>
    </message>
    <message>
        <source>{0} stands twice</source>
        <translation>{0} مكررة</translation>
    </message>
    <message>
        <source>Two blanks running</source>
        <translation>فراغان متتاليان</translation>
    </message>
    <message>
        <source>A blank before a sign</source>
        <translation>فراغ قبل علامة ترقيم</translation>
    </message>
    <message>
        <source>No blank behind a sign</source>
        <translation>لا فراغ بعد علامة ترقيم</translation>
    </message>
    <message>
        <source>A blank at the beginning or the end</source>
        <translation>فراغ في البداية أو النهاية</translation>
    </message>
    <message>
        <source>The Arabic sign {0}</source>
        <translation>العلامة العربية {0}</translation>
    </message>
    <message>
        <source>Ends in {1}, the Arabic in {0}</source>
        <translation>تنتهي بـ{1}، والعربية بـ{0}</translation>
    </message>
    <message>
        <source>No full stop at the end</source>
        <translation>لا نقطة في النهاية</translation>
    </message>
    <message>
        <source>A full stop that the Arabic does not have</source>
        <translation>نقطة ليست في النص العربي</translation>
    </message>
    <message>
        <source>The machine was guessing</source>
        <translation>كانت الآلة تخمّن</translation>
    </message>
</context>
<context>
    <name>ChecksTab</name>
    <message>
        <source>Kinds of findings to show</source>
        <translation>أنواع الملاحظات المعروضة</translation>
    </message>
    <message>
        <source>Sentences to check</source>
        <translation>الجمل التي تستحق المراجعة</translation>
    </message>
    <message>
        <source>All findings ({count})</source>
        <translation>كل الملاحظات ({count})</translation>
    </message>
    <message>
        <source>Said to be fine ({count})</source>
        <translation>عُدّت سليمة ({count})</translation>
    </message>
    <message>
        <source>There is no English to check yet.</source>
        <translation>لا توجد ترجمة لمراجعتها بعد.</translation>
    </message>
    <message>
        <source>{count} of {total} sentences are worth checking against the Arabic.</source>
        <translation>جمل تستحق المراجعة على الأصل العربي: {count} من {total}.</translation>
    </message>
    <message>
        <source>Nothing looks wrong. The checks see lost numbers and loops, not every mistake.</source>
        <translation>لا يبدو شيء خاطئًا. تكشف المراجعة الأرقام الناقصة والتكرار، لا كل خطأ.</translation>
    </message>
    <message>
        <source>Sentence {number}, {state}</source>
        <translation>الجملة {number}، {state}</translation>
    </message>
    <message>
        <source>{reasons}; translated again</source>
        <translation>{reasons}؛ أُعيدت ترجمتها</translation>
    </message>
</context>
<context>
    <name>ChecksWing</name>
    <message>
        <source>Checks</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Go to what the checks found</source>
        <translation>الانتقال إلى ما وجدته المراجعة</translation>
    </message>
    <message>
        <source>This Is Fine</source>
        <translation>هذا سليم</translation>
    </message>
    <message>
        <source>Say that a finding is none</source>
        <translation>عدّ الملاحظة غير صحيحة</translation>
    </message>
    <message>
        <source>Counts …</source>
        <translation>الإحصاء…</translation>
    </message>
    <message>
        <source>Words, segments, repetitions, and what is left</source>
        <translation>الكلمات والمقاطع والتكرارات وما بقي</translation>
    </message>
    <message>
        <source>Not Fine After All</source>
        <translation>ليس سليمًا</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>{words}: {count} times. Go to the next.</source>
        <translation>{words} — عدد المرات: {count}. الانتقال إلى التالية.</translation>
    </message>
</context>
<context>
    <name>copying</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy with the Other Language</source>
        <translation>نسخ مع اللغة الأخرى</translation>
    </message>
    <message>
        <source>Copy in Both Languages</source>
        <translation>نسخ باللغتين</translation>
    </message>
    <message>
        <source>Copy the Arabic</source>
        <translation>نسخ النص العربي</translation>
    </message>
    <message>
        <source>Copy the English</source>
        <translation>نسخ النص الإنجليزي</translation>
    </message>
    <message>
        <source>Copy as a Citation</source>
        <translation>نسخ كاستشهاد</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>CountsDialog</name>
    <message>
        <source>Counts</source>
        <translation>الإحصاء</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>يجري العدّ…</translation>
    </message>
    <message>
        <source>Characters are counted with blanks.</source>
        <translation>تُعدّ الأحرف مع الفراغات.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>% of words</source>
        <translation>‏% من الكلمات</translation>
    </message>
    <message>
        <source>In the memory, in the same context</source>
        <translation>في الذاكرة وفي السياق نفسه</translation>
    </message>
    <message>
        <source>In the memory, 100%</source>
        <translation>في الذاكرة، 100%</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>التكرارات</translation>
    </message>
    <message>
        <source>Matches of 95–99%</source>
        <translation>تطابق 95–99%</translation>
    </message>
    <message>
        <source>Matches of 85–94%</source>
        <translation>تطابق 85–94%</translation>
    </message>
    <message>
        <source>Matches of 75–84%</source>
        <translation>تطابق 75–84%</translation>
    </message>
    <message>
        <source>Matches of 50–74%</source>
        <translation>تطابق 50–74%</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Without English</source>
        <translation>بلا ترجمة إنجليزية</translation>
    </message>
    <message>
        <source>From the machine only</source>
        <translation>من الآلة فقط</translation>
    </message>
    <message>
        <source>From the memory only</source>
        <translation>من الذاكرة فقط</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>محرَّرة</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>معتمدة</translation>
    </message>
    <message>
        <source>Before translating (Arabic)</source>
        <translation>قبل الترجمة (العربية)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Now (Arabic words)</source>
        <translation>الآن (كلمات عربية)</translation>
    </message>
    <message>
        <source>Left to approve</source>
        <translation>ما بقي اعتماده</translation>
    </message>
    <message>
        <source>The English</source>
        <translation>الإنجليزية</translation>
    </message>
</context>
<context>
    <name>CutStrip</name>
    <message>
        <source>Left and Right move the cut in the Arabic. Enter splits, Esc leaves it.</source>
        <translation>السهمان يحرّكان موضع القطع في النص العربي. ⁦Enter⁩ يقسم، و⁦Esc⁩ يُبقي المقطع كما هو.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>Leave It</source>
        <translation>إبقاء المقطع</translation>
    </message>
    <message>
        <source>Cut between “{before}” and “{after}”</source>
        <translation>القطع بين «⁨{before}⁩» و«⁨{after}⁩»</translation>
    </message>
</context>
<context>
    <name>DeliverDialog</name>
    <message>
        <source>Deliver</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Looking at what is open …</source>
        <translation>يجري حصر ما لم يكتمل…</translation>
    </message>
    <message>
        <source>Progress of the delivery</source>
        <translation>تقدّم التسليم</translation>
    </message>
    <message>
        <source>Deliver …</source>
        <translation>تسليم…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>تجري الكتابة…</translation>
    </message>
</context>
<context>
    <name>Delivering</name>
    <message>
        <source>Deliver …</source>
        <translation>تسليم…</translation>
    </message>
    <message>
        <source>Write the reading to a file</source>
        <translation>كتابة القراءة في ملف</translation>
    </message>
    <message>
        <source>Deliver Again</source>
        <translation>تسليم مرة أخرى</translation>
    </message>
    <message>
        <source>Deliver in the same way, to the same folder</source>
        <translation>تسليم بالطريقة نفسها وفي المجلد نفسه</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Print the reading</source>
        <translation>طباعة القراءة</translation>
    </message>
    <message>
        <source>Copy All as Rich Text</source>
        <translation>نسخ الكل نصًا منسَّقًا</translation>
    </message>
    <message>
        <source>Copy both languages as a table, of the selection or of all</source>
        <translation>نسخ اللغتين جدولًا، للتحديد أو للكل</translation>
    </message>
    <message>
        <source>Deliver as</source>
        <translation>تسليم باسم</translation>
    </message>
</context>
<context>
    <name>delivery</name>
    <message>
        <source>Word document</source>
        <translation>مستند Word</translation>
    </message>
    <message>
        <source>For Word and LibreOffice, with styles and comments.</source>
        <translation>لبرنامجي Word وLibreOffice، بأنماط وتعليقات.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>To read and to print. Copied text lacks vowel signs.</source>
        <translation>للقراءة والطباعة. النص المنسوخ منه بلا تشكيل.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>One file for any browser; nothing is loaded from anywhere.</source>
        <translation>ملف واحد لأي متصفح، ولا يُحمَّل شيء من أي مكان.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text with light markup.</source>
        <translation>نص عادي بعلامات خفيفة.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>The words alone, for any program.</source>
        <translation>الكلمات وحدها، لأي برنامج.</translation>
    </message>
    <message>
        <source>Translation memory (TMX)</source>
        <translation>ذاكرة ترجمة (TMX)</translation>
    </message>
    <message>
        <source>For the memory of another translation program.</source>
        <translation>لذاكرة برنامج ترجمة آخر.</translation>
    </message>
    <message>
        <source>XLIFF 1.2</source>
        <translation>XLIFF 1.2</translation>
    </message>
    <message>
        <source>To go on in OmegaT, Trados, memoQ and others.</source>
        <translation>لمتابعة العمل في OmegaT وTrados وmemoQ وغيرها.</translation>
    </message>
    <message>
        <source>XLIFF 2.0</source>
        <translation>XLIFF 2.0</translation>
    </message>
    <message>
        <source>The newer form, for programs that ask for it.</source>
        <translation>الشكل الأحدث، للبرامج التي تطلبه.</translation>
    </message>
    <message>
        <source>Table of quotations (CSV)</source>
        <translation>جدول الاقتباسات (CSV)</translation>
    </message>
    <message>
        <source>Who said what, a row each, for a spreadsheet.</source>
        <translation>من قال ماذا، صف لكل اقتباس، لجدول بيانات.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>All that is known of the reading, for programs.</source>
        <translation>كل ما يُعرف عن القراءة، للبرامج.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Two columns, the Arabic on the right.</source>
        <translation>عمودان، والعربية على اليمين.</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>الإنجليزية فقط</translation>
    </message>
    <message>
        <source>The translation alone.</source>
        <translation>الترجمة وحدها.</translation>
    </message>
    <message>
        <source>One below the other</source>
        <translation>الواحدة تحت الأخرى</translation>
    </message>
    <message>
        <source>Each paragraph with its English below it.</source>
        <translation>كل فقرة وتحتها إنجليزيتها.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>In a section of its own, before the text.</source>
        <translation>في قسم مستقل قبل النص.</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>الاقتباسات</translation>
    </message>
    <message>
        <source>Marked in the text, and listed by speaker below it.</source>
        <translation>معلَّمة في النص، ومسرودة تحته بحسب المتحدث.</translation>
    </message>
    <message>
        <source>Findings of the checks</source>
        <translation>نتائج المراجعة</translation>
    </message>
    <message>
        <source>As comments in Word, as notes elsewhere.</source>
        <translation>تعليقات في Word، وملاحظات في غيره.</translation>
    </message>
    <message>
        <source>State of each segment</source>
        <translation>حالة كل مقطع</translation>
    </message>
    <message>
        <source>Draft, edited or approved.</source>
        <translation>مسودة أو محرَّر أو معتمد.</translation>
    </message>
    <message>
        <source>Only what is approved</source>
        <translation>المعتمد فقط</translation>
    </message>
    <message>
        <source>All other English is left out.</source>
        <translation>تُترك سائر الترجمة الإنجليزية.</translation>
    </message>
    <message>
        <source>For Excel</source>
        <translation>لبرنامج Excel</translation>
    </message>
    <message>
        <source>With a mark by which Excel reads the Arabic rightly.</source>
        <translation>بعلامة يقرأ بها Excel العربية قراءة صحيحة.</translation>
    </message>
    <message>
        <source>Each format in its own</source>
        <translation>لكل صيغة تنسيقها</translation>
    </message>
    <message>
        <source>Side by side; in Markdown and plain text one below the other.</source>
        <translation>جنبًا إلى جنب، وفي ⁦Markdown⁩ والنص العادي أحدهما تحت الآخر.</translation>
    </message>
    <message>
        <source>A format that has no such layout keeps its own.</source>
        <translation>الصيغة التي ليس فيها هذا التنسيق تحتفظ بتنسيقها.</translation>
    </message>
    <message>
        <source>The text alone</source>
        <translation>النص وحده</translation>
    </message>
    <message>
        <source>Without English: {count} of {total} segments.</source>
        <translation>بلا إنجليزية: {count} من {total} من المقاطع.</translation>
    </message>
    <message>
        <source>Not approved: {count} of {total} segments.</source>
        <translation>غير معتمد: {count} من {total} من المقاطع.</translation>
    </message>
    <message>
        <source>Findings of the checks: {count}.</source>
        <translation>نتائج المراجعة: {count}.</translation>
    </message>
    <message>
        <source>Every segment is approved, and the checks found nothing.</source>
        <translation>كل المقاطع معتمدة، ولم تجد المراجعة شيئًا.</translation>
    </message>
</context>
<context>
    <name>DeliveryChoices</name>
    <message>
        <source>Layout</source>
        <translation>التنسيق</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>معه</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Every segment is approved.</source>
        <translation>اعتُمدت كل المقاطع.</translation>
    </message>
    <message>
        <source>A segment without English cannot be approved.</source>
        <translation>لا يمكن اعتماد مقطع لا إنجليزية له.</translation>
    </message>
    <message>
        <source>Only segments of one paragraph can be joined.</source>
        <translation>لا تُدمج إلا مقاطع فقرة واحدة.</translation>
    </message>
</context>
<context>
    <name>desk_actions</name>
    <message>
        <source>Edit Segment</source>
        <translation>تحرير المقطع</translation>
    </message>
    <message>
        <source>Write in the English of the lit segment</source>
        <translation>الكتابة في إنجليزية المقطع المضاء</translation>
    </message>
    <message>
        <source>Approve and Go On</source>
        <translation>اعتماد ومتابعة</translation>
    </message>
    <message>
        <source>Approve the segment and go on to the next that is not approved</source>
        <translation>اعتماد المقطع والانتقال إلى أول مقطع بعده لم يُعتمد</translation>
    </message>
    <message>
        <source>Take Back Approval</source>
        <translation>سحب الاعتماد</translation>
    </message>
    <message>
        <source>The segment is open again</source>
        <translation>يعود المقطع مفتوحًا للعمل</translation>
    </message>
    <message>
        <source>Next Unapproved Segment</source>
        <translation>المقطع التالي غير المعتمد</translation>
    </message>
    <message>
        <source>Previous Unapproved Segment</source>
        <translation>المقطع السابق غير المعتمد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Take back the last step, wherever it was</source>
        <translation>التراجع عن آخر خطوة أينما كانت</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Take the step again</source>
        <translation>إعادة الخطوة التي جرى التراجع عنها</translation>
    </message>
    <message>
        <source>Back to the Draft</source>
        <translation>العودة إلى المسودة</translation>
    </message>
    <message>
        <source>Put back what stood here before you wrote</source>
        <translation>إعادة ما كان هنا قبل أن تكتب</translation>
    </message>
    <message>
        <source>Join with the Next Segment</source>
        <translation>دمج مع المقطع التالي</translation>
    </message>
    <message>
        <source>Make one segment of this and the next</source>
        <translation>جعل هذا المقطع وتاليه مقطعًا واحدًا</translation>
    </message>
    <message>
        <source>Split the Segment</source>
        <translation>تقسيم المقطع</translation>
    </message>
    <message>
        <source>Make two segments, cut at the caret</source>
        <translation>جعله مقطعين عند مؤشر الكتابة</translation>
    </message>
    <message>
        <source>Search and Replace …</source>
        <translation>بحث واستبدال…</translation>
    </message>
    <message>
        <source>Replace words in the English</source>
        <translation>استبدال كلمات في النص الإنجليزي</translation>
    </message>
</context>
<context>
    <name>DeskCount</name>
    <message>
        <source>{approved} of {total} approved</source>
        <translation>المعتمد: {approved} من {total}</translation>
    </message>
</context>
<context>
    <name>DictionariesRow</name>
    <message>
        <source>Dictionaries</source>
        <translation>القواميس</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Your own word lists, asked before the one that comes with Dragoman.</source>
        <translation>قوائم كلماتك، يُبحث فيها قبل القاموس المرفق مع Dragoman.</translation>
    </message>
    <message>
        <source>Add a dictionary</source>
        <translation>إضافة قاموس</translation>
    </message>
</context>
<context>
    <name>digest</name>
    <message>
        <source>Summary: {chosen} of {total} sentences</source>
        <translation>الملخص — الجمل: {chosen} من {total}</translation>
    </message>
    <message>
        <source>Who said what</source>
        <translation>من قال ماذا</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>متحدث غير مسمّى</translation>
    </message>
    <message>
        <source>roughly</source>
        <translation>تقريبًا</translation>
    </message>
</context>
<context>
    <name>DraftNote</name>
    <message>
        <source>Draft:</source>
        <translation>المسودة:</translation>
    </message>
    <message>
        <source>Draft: {words}</source>
        <translation>المسودة: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>What stood here before you wrote; Ctrl+Alt+Z brings it back</source>
        <translation>ما كان هنا قبل أن تكتب؛ ⁦Ctrl+Alt+Z⁩ يعيده</translation>
    </message>
</context>
<context>
    <name>EditingPlace</name>
    <message>
        <source>Segment {number} of {count}, {state}</source>
        <translation>المقطع {number} من {count}، {state}</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>اسم</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>explaining</name>
    <message>
        <source>a number is missing or different in the English</source>
        <translation>رقم ناقص أو مختلف في الترجمة</translation>
    </message>
    <message>
        <source>a name may be missing in the English</source>
        <translation>ربما سقط اسم من الترجمة</translation>
    </message>
    <message>
        <source>the quotation marks did not come through</source>
        <translation>لم تنتقل علامات الاقتباس إلى الترجمة</translation>
    </message>
    <message>
        <source>the English is much shorter or longer than the Arabic</source>
        <translation>الترجمة أقصر أو أطول كثيرًا من الأصل</translation>
    </message>
    <message>
        <source>the English repeats itself</source>
        <translation>في الترجمة تكرار</translation>
    </message>
    <message>
        <source>something was left untranslated</source>
        <translation>بقي جزء بلا ترجمة</translation>
    </message>
    <message>
        <source>the machine was guessing, or a “not” is lost</source>
        <translation>الترجمة تخمين، أو سقطت منها أداة نفي</translation>
    </message>
    <message>
        <source>In the summary</source>
        <translation>في الملخص</translation>
    </message>
    <message>
        <source>Check this sentence:</source>
        <translation>هذه الجملة تستحق المراجعة:</translation>
    </message>
    <message>
        <source>A draft from the translation memory; nobody has looked at it here yet.</source>
        <translation>مسودة من ذاكرة الترجمة، لم يراجعها أحد هنا بعد.</translation>
    </message>
    <message>
        <source>You asked for this translation.</source>
        <translation>طلبتَ هذه الترجمة بنفسك.</translation>
    </message>
    <message>
        <source>The first one was: {words}</source>
        <translation>كانت الأولى: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>متحدث غير مسمّى</translation>
    </message>
    <message>
        <source>Somewhere in this sentence: the exact English words could not be told apart.</source>
        <translation>في موضع ما من هذه الجملة: تعذّر تحديد الكلمات الإنجليزية بدقة.</translation>
    </message>
    <message>
        <source>Taken as speech ({sure}):</source>
        <translation>عُدّ كلامًا منقولًا ({sure}):</translation>
    </message>
    <message>
        <source>• but {doubt}</source>
        <translation>• لكن {doubt}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in both languages</source>
        <translation>بحث في اللغتين</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>النتيجة السابقة (⁦Shift+F3⁩)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>النتيجة التالية (F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>No match so far</source>
        <translation>لا نتائج حتى الآن</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>{total} found</source>
        <translation>عدد النتائج: {total}</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} من {total}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to Dragoman</source>
        <translation>مرحبًا بك في Dragoman</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Hide the welcome</source>
        <translation>إخفاء الترحيب</translation>
    </message>
    <message>
        <source>You see a sample:</source>
        <translation>هذا مقال تجريبي:</translation>
    </message>
    <message>
        <source>What you see:</source>
        <translation>ما تراه:</translation>
    </message>
    <message>
        <source>&lt;b&gt;All of it stays on this machine:&lt;/b&gt; what you read, its English and the summary are made here and sent nowhere.</source>
        <translation>&lt;b&gt;كل شيء يبقى على هذا الجهاز:&lt;/b&gt; ما تقرؤه وترجمته الإنجليزية وملخصه تُعدّ هنا ولا تُرسَل إلى أي مكان.</translation>
    </message>
    <message>
        <source>Arabic with its English beside it; lines under the words show who says what, the panel has the summary.</source>
        <translation>النص العربي وبجانبه ترجمته الإنجليزية؛ والخطوط تحت الكلمات تبيّن من قال ماذا، والملخص في اللوحة الجانبية.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Go on with your own:&lt;/b&gt; open a file, paste what you copied, or drop either on the window.</source>
        <translation>&lt;b&gt;تابع بما لديك:&lt;/b&gt; افتح ملفًا، أو الصق ما نسخته، أو أفلِت أيًا منهما على النافذة.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Offline</source>
        <translation>دون اتصال</translation>
    </message>
    <message>
        <source>Nothing you read leaves this machine.</source>
        <translation>لا يغادر هذا الجهازَ شيء مما تقرؤه.</translation>
    </message>
    <message>
        <source>Watching the clipboard</source>
        <translation>الحافظة قيد المراقبة</translation>
    </message>
    <message>
        <source>Progress of the translation</source>
        <translation>تقدّم الترجمة</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Go on translating (F4)</source>
        <translation>استئناف الترجمة (F4)</translation>
    </message>
    <message>
        <source>Hold the translation up (F4)</source>
        <translation>إيقاف الترجمة مؤقتًا (F4)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>ترجمة</translation>
    </message>
    <message>
        <source>Stop translating (Esc)</source>
        <translation>إيقاف الترجمة (Esc)</translation>
    </message>
    <message>
        <source>Translate what has no English yet (F4)</source>
        <translation>ترجمة ما لم يُترجَم بعد (F4)</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>يجري التنزيل</translation>
    </message>
    <message>
        <source>Arabic texts are summarised as soon as they are copied. Click to stop.</source>
        <translation>تُلخَّص النصوص العربية فور نسخها. انقر للإيقاف.</translation>
    </message>
    <message>
        <source>On this desktop: as soon as Dragoman's window has the keyboard again.</source>
        <translation>على سطح المكتب هذا: حالما تعود لوحة المفاتيح إلى نافذة Dragoman.</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>يجري التحضير…</translation>
    </message>
    <message>
        <source>{total} sentences</source>
        <translation>عدد الجمل: {total}</translation>
    </message>
    <message>
        <source>{done} of {total} sentences</source>
        <translation>الجمل: {done} من {total}</translation>
    </message>
    <message>
        <source>Paused: {counted}</source>
        <translation>الترجمة متوقفة مؤقتًا — {counted}</translation>
    </message>
    <message>
        <source>Stopped: {counted}</source>
        <translation>توقفت الترجمة — {counted}</translation>
    </message>
    <message>
        <source>{speed} words/s</source>
        <translation>{speed} كلمة/ث</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>بقيت بضع ثوانٍ</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>بقي أقل من دقيقة</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>المتبقي: نحو {minutes} د</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>المتبقي: نحو {hours} س</translation>
    </message>
</context>
<context>
    <name>glossary_wing</name>
    <message>
        <source>Glossary</source>
        <translation>المسرد</translation>
    </message>
    <message>
        <source>Select a name or a few words in the text to have them proposed.</source>
        <translation>حدّد في النص اسمًا أو بضع كلمات لتُقترح هنا.</translation>
    </message>
    <message>
        <source>Always Translate This So …</source>
        <translation>ترجمة هذا هكذا دائمًا…</translation>
    </message>
    <message>
        <source>Keep the selected name or words in the glossary, and call them so everywhere</source>
        <translation>حفظ الاسم أو الكلمات المحددة في المسرد واعتمادها في كل موضع</translation>
    </message>
    <message>
        <source>Glossary …</source>
        <translation>المسرد…</translation>
    </message>
    <message>
        <source>Your terms: find, add, change and delete them; import and export</source>
        <translation>مصطلحاتك: البحث والإضافة والتعديل والحذف، والاستيراد والتصدير</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>المصطلحات</translation>
    </message>
    <message>
        <source>The glossary calls it “{english}” up to now.</source>
        <translation>ترجمته في المسرد حتى الآن: «⁨{english}⁩».</translation>
    </message>
    <message>
        <source>Now it is called “{english}”.</source>
        <translation>ترجمته الآن: «⁨{english}⁩».</translation>
    </message>
    <message>
        <source>Always Translate This So</source>
        <translation>ترجمة هذا هكذا دائمًا</translation>
    </message>
</context>
<context>
    <name>GlossaryTable</name>
    <message>
        <source>Terms of the glossary</source>
        <translation>مصطلحات المسرد</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>Glossary</source>
        <translation>المسرد</translation>
    </message>
    <message>
        <source>Find in Arabic, English and notes</source>
        <translation>البحث في العربية والإنجليزية والملاحظات</translation>
    </message>
    <message>
        <source>Find terms</source>
        <translation>البحث عن مصطلحات</translation>
    </message>
    <message>
        <source>Glossaries (*.csv *.tsv *.tbx *.txt *.tab *.utf8 *.xml)</source>
        <translation>مسارد (*.csv *.tsv *.tbx *.txt *.tab *.utf8 *.xml)</translation>
    </message>
    <message>
        <source>Import Terms</source>
        <translation>استيراد مصطلحات</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>جدول لبرامج الجداول (*.csv)</translation>
    </message>
    <message>
        <source>Table with tabs (*.tsv)</source>
        <translation>جدول بعلامات الجدولة (*.tsv)</translation>
    </message>
    <message>
        <source>TBX for other translation programs (*.tbx)</source>
        <translation>صيغة TBX لبرامج الترجمة الأخرى (*.tbx)</translation>
    </message>
    <message>
        <source>Glossary of OmegaT (*.txt)</source>
        <translation>مسرد OmegaT (*.txt)</translation>
    </message>
    <message>
        <source>Export Terms</source>
        <translation>تصدير المصطلحات</translation>
    </message>
    <message>
        <source>&amp;New …</source>
        <translation>&amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Change …</source>
        <translation>&amp;تعديل…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>ا&amp;ستيراد…</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>New Term</source>
        <translation>مصطلح جديد</translation>
    </message>
    <message>
        <source>Change a Term</source>
        <translation>تعديل مصطلح</translation>
    </message>
    <message>
        <source>No terms yet. Add one, import a file, or select words in the text: Ctrl+T.</source>
        <translation>لا مصطلحات بعد. أضف مصطلحًا، أو استورد ملفًا، أو حدّد كلمات في النص: ⁦Ctrl+T⁩.</translation>
    </message>
    <message>
        <source>{count} of {total} terms</source>
        <translation>عدد المصطلحات: {count} من {total}</translation>
    </message>
    <message>
        <source>{total} terms</source>
        <translation>عدد المصطلحات: {total}</translation>
    </message>
    <message>
        <source>{count} terms deleted. Undo brings them back.</source>
        <translation>عدد المصطلحات المحذوفة: {count}. التراجع يعيدها.</translation>
    </message>
    <message>
        <source>{added} terms added, {updated} merged with what you had (your English stays first), {known} known already, {skipped} incomplete ones left out.</source>
        <translation>أُضيف: {added}، ودُمج مع ما عندك: {updated} (ترجمتك تبقى الأولى)، ومعروف من قبل: {known}، وناقص تُرك: {skipped}.</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>كُتب في ⁨{path}⁩.</translation>
    </message>
</context>
<context>
    <name>HowDialog</name>
    <message>
        <source>How the Results Are Written</source>
        <translation>كيف تُكتب النتائج</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>All other English is left out. What is read here nobody has approved yet.</source>
        <translation>تُترك سائر الإنجليزية. ولم يعتمد أحد بعدُ ما يُقرأ هنا.</translation>
    </message>
    <message>
        <source>As Usual</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>Choose what holds where nothing was chosen</source>
        <translation>اختيار ما يسري حين لا يُختار شيء</translation>
    </message>
    <message>
        <source>Write Them So</source>
        <translation>الكتابة هكذا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>keeper</name>
    <message>
        <source>The library was damaged and has been built anew.</source>
        <translation>كانت المكتبة تالفة فأُعيد بناؤها.</translation>
    </message>
    <message>
        <source>{rows} rows could be read and are there. The damaged file was set aside: {path}</source>
        <translation>عدد السجلات التي أمكنت قراءتها وحُفظت: {rows}. وُضع الملف التالف جانبًا: ⁨{path}⁩</translation>
    </message>
    <message>
        <source>Segments were split or joined in another window.</source>
        <translation>قُسمت مقاطع أو ضُمّت في نافذة أخرى.</translation>
    </message>
    <message>
        <source>What you wrote in them meanwhile is in the history of the reading.</source>
        <translation>ما كتبته فيها في هذه الأثناء محفوظ في سجل القراءة.</translation>
    </message>
    <message>
        <source>Segments were split or joined in another window; they are shown here now.</source>
        <translation>قُسمت مقاطع أو ضُمّت في نافذة أخرى، وهي معروضة هنا الآن.</translation>
    </message>
    <message>
        <source>This reading was deleted from the library in another window.</source>
        <translation>حُذفت هذه القراءة من المكتبة في نافذة أخرى.</translation>
    </message>
    <message>
        <source>It stays on screen, and is kept again when you write in it.</source>
        <translation>تبقى على الشاشة، وتُحفظ من جديد عندما تكتب فيها.</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>quoted</source>
        <translation>بنصّه</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>بمعناه</translation>
    </message>
    <message>
        <source>roughly</source>
        <translation>تقريبًا</translation>
    </message>
    <message>
        <source>Key to the marks under quotations: {words}</source>
        <translation>دليل العلامات تحت الاقتباسات: {words}</translation>
    </message>
</context>
<context>
    <name>keyboard_map</name>
    <message>
        <source>In the text</source>
        <translation>في النص</translation>
    </message>
    <message>
        <source>To the next or the previous sentence</source>
        <translation>إلى الجملة التالية أو السابقة</translation>
    </message>
    <message>
        <source>To the first or the last sentence</source>
        <translation>إلى الجملة الأولى أو الأخيرة</translation>
    </message>
    <message>
        <source>A page on or back</source>
        <translation>صفحة إلى الأمام أو إلى الخلف</translation>
    </message>
    <message>
        <source>Edit the segment</source>
        <translation>تحرير المقطع</translation>
    </message>
    <message>
        <source>In the editor of a segment</source>
        <translation>في محرّر المقطع</translation>
    </message>
    <message>
        <source>To the next segment</source>
        <translation>إلى المقطع التالي</translation>
    </message>
    <message>
        <source>To the segment before</source>
        <translation>إلى المقطع السابق</translation>
    </message>
    <message>
        <source>Leave it; what is written stays</source>
        <translation>الخروج منه؛ ويبقى ما كُتب</translation>
    </message>
    <message>
        <source>While splitting: move the cut in the Arabic</source>
        <translation>عند التقسيم: تحريك موضع القطع في النص العربي</translation>
    </message>
    <message>
        <source>In the panel</source>
        <translation>في اللوحة الجانبية</translation>
    </message>
    <message>
        <source>From entry to entry</source>
        <translation>من مدخل إلى مدخل</translation>
    </message>
    <message>
        <source>To the sentence; at a person, to what they say next</source>
        <translation>إلى الجملة؛ وعند متحدث، إلى قوله التالي</translation>
    </message>
    <message>
        <source>At the panel’s edge: wider or narrower</source>
        <translation>عند حافة اللوحة الجانبية: توسيع أو تضييق</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>To the next or the previous button or field</source>
        <translation>إلى الزر أو الحقل التالي أو السابق</translation>
    </message>
    <message>
        <source>The menu</source>
        <translation>القائمة</translation>
    </message>
</context>
<context>
    <name>KeyboardMap</name>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>ابحث عن إجراء أو مفتاح</translation>
    </message>
    <message>
        <source>Nothing has these words or keys.</source>
        <translation>لا شيء بهذه الكلمات أو المفاتيح.</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>الإجراءات ومفاتيحها</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>بلا مفتاح</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the Desktop</source>
        <translation>مثل سطح المكتب</translation>
    </message>
</context>
<context>
    <name>library_words</name>
    <message>
        <source>Not translated yet</source>
        <translation>لم تُترجم بعد</translation>
    </message>
    <message>
        <source>{approved} of {segments} approved</source>
        <translation>المعتمد: {approved} من {segments}</translation>
    </message>
    <message>
        <source>Readings: {total}</source>
        <translation>القراءات: {total}</translation>
    </message>
    <message>
        <source>Readings: {shown} of {total}</source>
        <translation>القراءات: {shown} من {total}</translation>
    </message>
    <message>
        <source>places: {count}</source>
        <translation>المواضع: {count}</translation>
    </message>
    <message>
        <source>Delete “{name}” for good, with its English, its notes and all of its history?</source>
        <translation>أتُحذف «{name}» نهائيًا مع ترجمتها الإنجليزية وملاحظاتها وسجلها كله؟</translation>
    </message>
    <message>
        <source>Delete these readings for good, with their English, notes and all of their history: {count}?</source>
        <translation>أتُحذف القراءات المختارة نهائيًا مع ترجمتها الإنجليزية وملاحظاتها وسجلها كله؟ عددها: {count}.</translation>
    </message>
    <message>
        <source>{name} – new: {added}, with something new: {merged}, unchanged: {unchanged}.</source>
        <translation>{name} – جديدة: {added}، فيها جديد: {merged}، دون تغيير: {unchanged}.</translation>
    </message>
    <message>
        <source>{name} – readings written: {count}.</source>
        <translation>{name} – عدد القراءات المكتوبة: {count}.</translation>
    </message>
    <message>
        <source>The library was damaged and has been built anew; rows that could be read: {rows}. The damaged file was set aside: {path}</source>
        <translation>كانت المكتبة تالفة فأُعيد بناؤها، وعدد السجلات التي أمكنت قراءتها: {rows}. وُضع الملف التالف جانبًا: {path}</translation>
    </message>
</context>
<context>
    <name>LibraryDetails</name>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Notes are on one reading</source>
        <translation>تُكتب الملاحظات على قراءة واحدة</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message>
        <source>Kept readings</source>
        <translation>القراءات المحفوظة</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>بدايتها</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>آخر فتح</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
</context>
<context>
    <name>LibraryWindow</name>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Preparing the search …</source>
        <translation>جارٍ تجهيز البحث …</translation>
    </message>
    <message>
        <source>Find words in both languages</source>
        <translation>البحث عن كلمات في اللغتين</translation>
    </message>
    <message>
        <source>Words in quotation marks stand together</source>
        <translation>الكلمات بين علامتي اقتباس يُبحث عنها متتالية</translation>
    </message>
    <message>
        <source>Only with this tag</source>
        <translation>ما له هذا الوسم فقط</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>All Readings …</source>
        <translation>كل القراءات…</translation>
    </message>
    <message>
        <source>The Chosen Ones …</source>
        <translation>القراءات المختارة…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Write readings to one file: as a backup, or for another machine</source>
        <translation>كتابة القراءات في ملف واحد: نسخةً احتياطية أو لجهاز آخر</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Take in such a file; nothing that is newer here is overwritten</source>
        <translation>إدخال ملف كهذا، ولا يُستبدل به ما هو أحدث هنا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No reading has these words or this tag.</source>
        <translation>لا قراءة فيها هذه الكلمات أو لها هذا الوسم.</translation>
    </message>
    <message>
        <source>Nothing is kept yet. What you open from a file is kept here, with its English and all that you write. It opens again at once, where you left it, and is found by any word in both languages.</source>
        <translation>لا شيء محفوظ بعد. ما تفتحه من ملف يُحفظ هنا مع ترجمته الإنجليزية وكل ما تكتبه، ويُفتح من جديد فورًا حيث تركته، ويُعثر عليه بأي كلمة في اللغتين.</translation>
    </message>
    <message>
        <source>Export the library</source>
        <translation>تصدير المكتبة</translation>
    </message>
    <message>
        <source>Import a library</source>
        <translation>استيراد مكتبة</translation>
    </message>
    <message>
        <source>Libraries of Dragoman (*.zip)</source>
        <translation>مكتبات Dragoman (*.zip)</translation>
    </message>
    <message>
        <source>Exporting {name} …</source>
        <translation>يجري تصدير {name}…</translation>
    </message>
    <message>
        <source>Importing {name} …</source>
        <translation>يجري استيراد {name}…</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>أُوقف، ولم يتغير شيء.</translation>
    </message>
</context>
<context>
    <name>LibraryWing</name>
    <message>
        <source>Library …</source>
        <translation>المكتبة…</translation>
    </message>
    <message>
        <source>All that is kept: find it, open it, tidy it</source>
        <translation>كل ما هو محفوظ: البحث فيه وفتحه وترتيبه</translation>
    </message>
    <message>
        <source>Keep in the Library</source>
        <translation>حفظ في المكتبة</translation>
    </message>
    <message>
        <source>Keep the text on screen, with its English</source>
        <translation>حفظ النص المعروض مع ترجمته الإنجليزية</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Save the summary</source>
        <translation>حفظ الملخص</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>ملخص</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dragoman</source>
        <translation>Dragoman</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>translating …</source>
        <translation>تجري الترجمة…‏</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>لم يُترجَم</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>نص مُفلَت</translation>
    </message>
</context>
<context>
    <name>match_words</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent}٪</translation>
    </message>
    <message>
        <source>{percent}, with the same neighbours</source>
        <translation>{percent}، في السياق نفسه</translation>
    </message>
    <message>
        <source>{percent}, its numbers put in</source>
        <translation>{percent}، وُضعت أرقام الجملة</translation>
    </message>
    <message>
        <source>{percent}, other numbers</source>
        <translation>{percent}، الأرقام مختلفة</translation>
    </message>
    <message>
        <source>{percent}, other letters or signs</source>
        <translation>{percent}، الحروف أو العلامات مختلفة</translation>
    </message>
    <message>
        <source>here {added} for {removed}</source>
        <translation>هنا «{added}» بدلًا من «{removed}»</translation>
    </message>
    <message>
        <source>here also {added}</source>
        <translation>هنا أيضًا «{added}»</translation>
    </message>
    <message>
        <source>here without {removed}</source>
        <translation>هنا من دون «{removed}»</translation>
    </message>
</context>
<context>
    <name>MatchesTab</name>
    <message>
        <source>Struck through: in the memory only. Underlined: in this sentence only.</source>
        <translation>المشطوب في الذاكرة وحدها، وما تحته خط في هذه الجملة وحدها.</translation>
    </message>
    <message>
        <source>Translation memory …</source>
        <translation>ذاكرة الترجمة…</translation>
    </message>
    <message>
        <source>Go to a sentence to see what the memory has for it.</source>
        <translation>انتقل إلى جملة لترى ما في الذاكرة لها.</translation>
    </message>
    <message>
        <source>Looking in the memory …</source>
        <translation>يجري البحث في الذاكرة…</translation>
    </message>
    <message>
        <source>The memory has nothing like this sentence. What you approve is kept there.</source>
        <translation>ليس في الذاكرة ما يشبه هذه الجملة. ما تعتمده يُحفظ فيها.</translation>
    </message>
    <message>
        <source>One match. Enter puts it in, Shift+Enter where the caret is.</source>
        <translation>مطابقة واحدة. يضعها ⁦Enter⁩ مكان الجملة، و⁦Shift+Enter⁩ عند مؤشر الكتابة.</translation>
    </message>
    <message>
        <source>{count} matches. Enter puts one in, Shift+Enter where the caret is.</source>
        <translation>عدد المطابقات: {count}. يضع ⁦Enter⁩ إحداها مكان الجملة، و⁦Shift+Enter⁩ عند مؤشر الكتابة.</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Matches in the translation memory</source>
        <translation>المطابقات في ذاكرة الترجمة</translation>
    </message>
</context>
<context>
    <name>memory_wing</name>
    <message>
        <source>Matches</source>
        <translation>المطابقات</translation>
    </message>
    <message>
        <source>Put In a Match</source>
        <translation>وضع مطابقة</translation>
    </message>
    <message>
        <source>Match {number}</source>
        <translation>المطابقة {number}</translation>
    </message>
    <message>
        <source>Put match {number} of the memory in the place of the lit sentence’s English</source>
        <translation>وضع المطابقة {number} من الذاكرة مكان ترجمة الجملة المضاءة</translation>
    </message>
    <message>
        <source>Show the Matches</source>
        <translation>إظهار المطابقات</translation>
    </message>
    <message>
        <source>Go to what the memory has for the lit sentence</source>
        <translation>الانتقال إلى ما في الذاكرة للجملة المضاءة</translation>
    </message>
    <message>
        <source>Translation Memory …</source>
        <translation>ذاكرة الترجمة…</translation>
    </message>
    <message>
        <source>Find, correct and delete what is remembered; import and export TMX</source>
        <translation>البحث في المحفوظ وتصحيحه وحذفه، واستيراد ⁦TMX⁩ وتصديره</translation>
    </message>
    <message>
        <source>Matches {count}</source>
        <translation>المطابقات {count}</translation>
    </message>
</context>
<context>
    <name>memory_words</name>
    <message>
        <source>The memory is empty. What you approve is kept here, and TMX files can be imported.</source>
        <translation>الذاكرة فارغة. ما تعتمده يُحفظ هنا، ويمكن استيراد ملفات ⁦TMX⁩.</translation>
    </message>
    <message>
        <source>Units: {count}</source>
        <translation>عدد الوحدات: {count}</translation>
    </message>
    <message>
        <source>Arabic words: {count}</source>
        <translation>الكلمات العربية: {count}</translation>
    </message>
    <message>
        <source>English words: {count}</source>
        <translation>الكلمات الإنجليزية: {count}</translation>
    </message>
    <message>
        <source>documents: {count}</source>
        <translation>المستندات: {count}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>added: {count}</source>
        <translation>أضيف: {count}</translation>
    </message>
    <message>
        <source>updated: {count}</source>
        <translation>حُدّث: {count}</translation>
    </message>
    <message>
        <source>there already: {count}</source>
        <translation>موجود من قبل: {count}</translation>
    </message>
    <message>
        <source>skipped without Arabic or English: {count}</source>
        <translation>تُرك لخلوّه من العربية أو الإنجليزية: {count}</translation>
    </message>
    <message>
        <source>skipped of other languages: {count}</source>
        <translation>تُرك لأنه بلغات أخرى: {count}</translation>
    </message>
    <message>
        <source>{name} – {account}.</source>
        <translation>⁨{name}⁩ – {account}.</translation>
    </message>
    <message>
        <source>{name} – units written: {count}.</source>
        <translation>⁨{name}⁩ – عدد الوحدات المكتوبة: {count}.</translation>
    </message>
</context>
<context>
    <name>MemoryWindow</name>
    <message>
        <source>Translation Memory</source>
        <translation>ذاكرة الترجمة</translation>
    </message>
    <message>
        <source>Find words in both languages</source>
        <translation>البحث عن كلمات في اللغتين</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>كل المستندات</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Import TMX …</source>
        <translation>استيراد ⁦TMX⁩…</translation>
    </message>
    <message>
        <source>Export TMX …</source>
        <translation>تصدير ⁦TMX⁩…</translation>
    </message>
    <message>
        <source>The Chosen Units …</source>
        <translation>الوحدات المختارة…</translation>
    </message>
    <message>
        <source>All of This Document …</source>
        <translation>كل ما في هذا المستند…</translation>
    </message>
    <message>
        <source>The Whole Memory …</source>
        <translation>الذاكرة كلها…</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Delete units</source>
        <translation>حذف وحدات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Delete this unit for good?</source>
        <translation>أتُحذف هذه الوحدة نهائيًا؟</translation>
    </message>
    <message>
        <source>Delete these {count} units for good?</source>
        <translation>أتُحذف الوحدات المختارة نهائيًا؟ عددها: {count}.</translation>
    </message>
    <message>
        <source>Delete all units of “{name}” for good?</source>
        <translation>أتُحذف كل وحدات «⁨{name}⁩» نهائيًا؟</translation>
    </message>
    <message>
        <source>Delete the whole memory for good? Export it first if you may want it again.</source>
        <translation>أتُحذف الذاكرة كلها نهائيًا؟ صدّرها أولًا إن كنت قد تحتاج إليها.</translation>
    </message>
    <message>
        <source>Translation memories (*.tmx);;All files (*)</source>
        <translation>ذاكرات الترجمة (*.tmx);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Import a translation memory</source>
        <translation>استيراد ذاكرة ترجمة</translation>
    </message>
    <message>
        <source>Translation memories (*.tmx)</source>
        <translation>ذاكرات الترجمة (*.tmx)</translation>
    </message>
    <message>
        <source>Export the translation memory</source>
        <translation>تصدير ذاكرة الترجمة</translation>
    </message>
    <message>
        <source>Importing {name} …</source>
        <translation>يجري استيراد ⁨{name}⁩…</translation>
    </message>
    <message>
        <source>Exporting {name} …</source>
        <translation>يجري تصدير ⁨{name}⁩…</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>أُوقف، ولم يتغير شيء.</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Not Arabic</source>
        <translation>ليس نصًا عربيًا</translation>
    </message>
    <message>
        <source>This does not look like Arabic, so nothing is translated.</source>
        <translation>لا يبدو هذا النص عربيًا، فلم يُترجَم شيء منه.</translation>
    </message>
    <message>
        <source>The text is kept as it is; check that the right file was chosen and, if letters look wrong, its encoding.</source>
        <translation>بقي النص كما هو؛ تحقّق من أنك اخترت الملف الصحيح، ومن ترميزه إن بدت الحروف مشوّهة.</translation>
    </message>
    <message>
        <source>Something went wrong inside Dragoman</source>
        <translation>حدث خطأ داخل Dragoman</translation>
    </message>
    <message>
        <source>This is a fault in the program, not in your text, which is kept.</source>
        <translation>هذا خلل في البرنامج لا في نصّك، ونصّك محفوظ.</translation>
    </message>
    <message>
        <source>The details are in the log file; please send it with a report.</source>
        <translation>التفاصيل في ملف السجل؛ نرجو إرساله مع البلاغ.</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} ميغابايت</translation>
    </message>
    <message>
        <source>“{e.name}” is not a text file.</source>
        <translation>«⁨{e.name}⁩» ليس ملفًا نصيًا.</translation>
    </message>
    <message>
        <source>“{e.name}” is not a text file. It looks like {e.looks_like}.</source>
        <translation>«⁨{e.name}⁩» ليس ملفًا نصيًا. يبدو أنه من نوع: ⁨{e.looks_like}⁩.</translation>
    </message>
    <message>
        <source>Check the connection (a proxy is taken from HTTPS_PROXY) and try again, or install the package from a file.</source>
        <translation>تحقّق من الاتصال (يؤخذ الوكيل من المتغير HTTPS_PROXY) ثم أعد المحاولة، أو ثبّت الحزمة من ملف.</translation>
    </message>
    <message>
        <source>{size} already received are kept and the next try goes on from there.</source>
        <translation>ما وصل محفوظ ({size})، وتُستأنف المحاولة التالية من حيث توقفت.</translation>
    </message>
    <message>
        <source>“{e.name}” has {size}; at most {limit} are read at once.</source>
        <translation>حجم «⁨{e.name}⁩» هو {size}، وأقصى ما يُقرأ دفعة واحدة {limit}.</translation>
    </message>
    <message>
        <source>The letters of “{e.name}” fit no known encoding well enough ({tried}).</source>
        <translation>حروف «⁨{e.name}⁩» لا توافق أي ترميز معروف بما يكفي (⁨{tried}⁩).</translation>
    </message>
    <message>
        <source>“{e.name}” comes with Dragoman and stays.</source>
        <translation>الحزمة «⁨{e.name}⁩» مرفقة مع Dragoman ولا تُزال.</translation>
    </message>
    <message>
        <source>“{e.name}” was not installed by Dragoman but by {e.owner}.</source>
        <translation>الحزمة «⁨{e.name}⁩» لم يثبّتها Dragoman، بل ⁨{e.owner}⁩.</translation>
    </message>
    <message>
        <source>Install another package: the first that is found is used, this one last.</source>
        <translation>ثبّت حزمة أخرى: تُستعمل أول حزمة يُعثر عليها، وتأتي هذه أخيرًا.</translation>
    </message>
    <message>
        <source>Remove it with the program that installed it.</source>
        <translation>أزلها بالبرنامج الذي ثبّتها.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{size} already received are kept; installing again goes on from there.</source>
        <translation>ما وصل محفوظ ({size})، ويُستأنف التثبيت من حيث توقف.</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>الملف غير موجود</translation>
    </message>
    <message>
        <source>There is no file “{e.name}”.</source>
        <translation>لا يوجد ملف باسم «⁨{e.name}⁩».</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>تحقّق من الاسم والمجلد.</translation>
    </message>
    <message>
        <source>That is a folder</source>
        <translation>هذا مجلد</translation>
    </message>
    <message>
        <source>“{e.name}” is a folder, not a file.</source>
        <translation>«⁨{e.name}⁩» مجلد لا ملف.</translation>
    </message>
    <message>
        <source>Choose the text files inside it.</source>
        <translation>اختر الملفات النصية التي بداخله.</translation>
    </message>
    <message>
        <source>Not allowed to read the file</source>
        <translation>قراءة الملف غير مسموح بها</translation>
    </message>
    <message>
        <source>The system does not let you read “{e.name}”.</source>
        <translation>لا يسمح لك النظام بقراءة «⁨{e.name}⁩».</translation>
    </message>
    <message>
        <source>Change the file's permissions, or copy it to a folder of yours.</source>
        <translation>غيّر أذونات الملف، أو انسخه إلى أحد مجلداتك.</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>تعذّرت قراءة الملف</translation>
    </message>
    <message>
        <source>Reading “{e.name}” failed: {e.reason}.</source>
        <translation>تعذّرت قراءة «⁨{e.name}⁩». السبب: ⁨{e.reason}⁩.</translation>
    </message>
    <message>
        <source>Check the disk or the network drive it lies on and try again.</source>
        <translation>افحص القرص أو محرك الشبكة الذي يوجد عليه، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The text is too large</source>
        <translation>النص كبير جدًا</translation>
    </message>
    <message>
        <source>Split it into parts, by chapter for instance, and open these.</source>
        <translation>قسّمه إلى أجزاء، بحسب الفصول مثلًا، وافتحها.</translation>
    </message>
    <message>
        <source>Nothing to read</source>
        <translation>لا شيء للقراءة</translation>
    </message>
    <message>
        <source>There is no text in “{e.name}”.</source>
        <translation>لا يوجد نص في «⁨{e.name}⁩».</translation>
    </message>
    <message>
        <source>Choose another file, or copy a text first.</source>
        <translation>اختر ملفًا آخر، أو انسخ نصًا أولًا.</translation>
    </message>
    <message>
        <source>Not a text file</source>
        <translation>ليس ملفًا نصيًا</translation>
    </message>
    <message>
        <source>Save it as plain text, or copy the text in it and paste it here.</source>
        <translation>احفظه نصًا عاديًا، أو انسخ ما فيه من نص والصقه هنا.</translation>
    </message>
    <message>
        <source>No texts in the folder</source>
        <translation>لا نصوص في المجلد</translation>
    </message>
    <message>
        <source>There is no text in the folder “{e.name}”.</source>
        <translation>لا يوجد نص في المجلد «⁨{e.name}⁩».</translation>
    </message>
    <message>
        <source>Texts in folders end in .txt, .text or .md; name a file of another ending by itself.</source>
        <translation>تنتهي أسماء النصوص في المجلدات بـ ⁦.txt⁩ أو ⁦.text⁩ أو ⁦.md⁩؛ أما ملف بنهاية أخرى فاختره بنفسه.</translation>
    </message>
    <message>
        <source>“{e.name}” could not be read to its end, by a fault in the program: {e.reason}.</source>
        <translation>تعذّرت قراءة «⁨{e.name}⁩» إلى آخره لخلل في البرنامج: ⁨{e.reason}⁩.</translation>
    </message>
    <message>
        <source>The other texts are read; please report it, with the text if you may.</source>
        <translation>تُقرأ النصوص الأخرى؛ أبلغ عن الخلل من فضلك، مع النص إن أمكن.</translation>
    </message>
    <message>
        <source>The encoding is unclear</source>
        <translation>الترميز غير واضح</translation>
    </message>
    <message>
        <source>Name it yourself ({encodings}), or save the file as UTF-8; a damaged file has to be fetched again.</source>
        <translation>حدّد الترميز بنفسك (⁨{encodings}⁩)، أو احفظ الملف بترميز UTF-8؛ أما الملف التالف فيجب جلبه من جديد.</translation>
    </message>
    <message>
        <source>Wrong encoding</source>
        <translation>ترميز خاطئ</translation>
    </message>
    <message>
        <source>“{e.name}” is not written in {e.encoding}.</source>
        <translation>«⁨{e.name}⁩» ليس مكتوبًا بترميز ⁨{e.encoding}⁩.</translation>
    </message>
    <message>
        <source>Leave the encoding out to have it detected, or name another.</source>
        <translation>اترك الترميز ليُكتشف تلقائيًا، أو حدّد ترميزًا آخر.</translation>
    </message>
    <message>
        <source>Unknown encoding</source>
        <translation>ترميز غير معروف</translation>
    </message>
    <message>
        <source>There is no text encoding called “{e.encoding}”.</source>
        <translation>لا يوجد ترميز نصوص باسم «⁨{e.encoding}⁩».</translation>
    </message>
    <message>
        <source>Use {encodings}.</source>
        <translation>استعمل ⁨{encodings}⁩.</translation>
    </message>
    <message>
        <source>No clipboard</source>
        <translation>الحافظة غير متاحة</translation>
    </message>
    <message>
        <source>The clipboard cannot be read: {e.reason}.</source>
        <translation>تعذّرت قراءة الحافظة. السبب: ⁨{e.reason}⁩.</translation>
    </message>
    <message>
        <source>Paste the text into the window, or pipe it in: dragoman read -</source>
        <translation>الصق النص في النافذة، أو مرّره إلى الأمر: ⁦dragoman read -⁩</translation>
    </message>
    <message>
        <source>Not a length</source>
        <translation>طول غير صالح</translation>
    </message>
    <message>
        <source>“{e.given}” is not a length of a summary.</source>
        <translation>«⁨{e.given}⁩» ليس طولًا لملخص.</translation>
    </message>
    <message>
        <source>Give sentences (3), a share of the article (30%) or words (120w).</source>
        <translation>حدّد عدد الجمل (⁦3⁩) أو نسبة من المقال (⁦30%⁩) أو عدد الكلمات (⁦120w⁩).</translation>
    </message>
    <message>
        <source>The result could not be written</source>
        <translation>تعذّرت كتابة الناتج</translation>
    </message>
    <message>
        <source>“{e.path}” cannot be written: {e.reason}.</source>
        <translation>تعذّرت كتابة «⁨{e.path}⁩». السبب: ⁨{e.reason}⁩.</translation>
    </message>
    <message>
        <source>Choose another folder; nothing that was there has been changed.</source>
        <translation>اختر مجلدًا آخر؛ لم يتغيّر شيء مما كان هناك.</translation>
    </message>
    <message>
        <source>The folder is in use</source>
        <translation>المجلد قيد الاستعمال</translation>
    </message>
    <message>
        <source>Another run of Dragoman is writing its results into “{e.folder}”.</source>
        <translation>يكتب تشغيل آخر لـ Dragoman نتائجه في «⁨{e.folder}⁩».</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it; then start again: what is finished is not made again.</source>
        <translation>انتظر حتى ينتهي أو أوقفه، ثم ابدأ من جديد: لا يعاد ما تمّ.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>There is no room left to write “{e.path}”.</source>
        <translation>لم تبق مساحة لكتابة «⁨{e.path}⁩».</translation>
    </message>
    <message>
        <source>Free some space and try again; nothing that was there has been changed.</source>
        <translation>أفرغ بعض المساحة ثم أعد المحاولة؛ لم يتغيّر شيء مما كان هناك.</translation>
    </message>
    <message>
        <source>This format cannot be made here</source>
        <translation>لا يمكن إنشاء هذه الصيغة هنا</translation>
    </message>
    <message>
        <source>{e.format} cannot be written: {e.reason}.</source>
        <translation>تتعذّر كتابة ⁨{e.format}⁩: ⁨{e.reason}⁩.</translation>
    </message>
    <message>
        <source>Choose another format; a web page (html) prints well from any browser.</source>
        <translation>اختر صيغة أخرى؛ فصفحة الويب (html) تُطبع جيدًا من أي متصفح.</translation>
    </message>
    <message>
        <source>Translation package</source>
        <translation>حزمة الترجمة</translation>
    </message>
    <message>
        <source>Something is wrong with a translation package.</source>
        <translation>هناك خلل في إحدى حزم الترجمة.</translation>
    </message>
    <message>
        <source>See `dragoman models list`.</source>
        <translation>راجع: ⁦dragoman models list⁩</translation>
    </message>
    <message>
        <source>No translation package</source>
        <translation>لا توجد حزمة ترجمة</translation>
    </message>
    <message>
        <source>No package that translates {e.from_code} to {e.to_code} is installed; all but the English is shown.</source>
        <translation>لم تُثبَّت حزمة تترجم من ⁨{e.from_code}⁩ إلى ⁨{e.to_code}⁩؛ يُعرض كل شيء عدا الإنجليزية.</translation>
    </message>
    <message>
        <source>Install the official one: dragoman models install ar-en, or from a file: dragoman models install FILE.argosmodel</source>
        <translation>ثبّت الحزمة الرسمية: ⁦dragoman models install ar-en⁩ أو من ملف: ⁦dragoman models install FILE.argosmodel⁩</translation>
    </message>
    <message>
        <source>No such package</source>
        <translation>لا توجد حزمة كهذه</translation>
    </message>
    <message>
        <source>There is no translation package “{e.name}”.</source>
        <translation>لا توجد حزمة ترجمة باسم «⁨{e.name}⁩».</translation>
    </message>
    <message>
        <source>See the installed ones with: dragoman models list</source>
        <translation>لعرض الحزم المثبّتة: ⁦dragoman models list⁩</translation>
    </message>
    <message>
        <source>Another language pair</source>
        <translation>زوج لغات آخر</translation>
    </message>
    <message>
        <source>“{e.name}” translates {e.from_code} to {e.to_code}, not Arabic to English.</source>
        <translation>«⁨{e.name}⁩» تترجم من ⁨{e.from_code}⁩ إلى ⁨{e.to_code}⁩، لا من العربية إلى الإنجليزية.</translation>
    </message>
    <message>
        <source>Choose a package for ar → en.</source>
        <translation>اختر حزمة من العربية إلى الإنجليزية (⁦ar → en⁩).</translation>
    </message>
    <message>
        <source>The package is damaged</source>
        <translation>الحزمة تالفة</translation>
    </message>
    <message>
        <source>“{e.name}” cannot be used: {e.reason}.</source>
        <translation>لا يمكن استعمال «⁨{e.name}⁩». السبب: ⁨{e.reason}⁩.</translation>
    </message>
    <message>
        <source>Install it again, or remove it: dragoman models remove NAME</source>
        <translation>ثبّتها من جديد، أو أزلها: ⁦dragoman models remove NAME⁩</translation>
    </message>
    <message>
        <source>The package was refused</source>
        <translation>رُفضت الحزمة</translation>
    </message>
    <message>
        <source>“{e.name}” is not safe to unpack: {e.reason} ({e.member}).</source>
        <translation>فكّ «⁨{e.name}⁩» غير آمن. السبب: ⁨{e.reason}⁩ (⁨{e.member}⁩).</translation>
    </message>
    <message>
        <source>Do not use this file; fetch the package from its official source.</source>
        <translation>لا تستعمل هذا الملف؛ اجلب الحزمة من مصدرها الرسمي.</translation>
    </message>
    <message>
        <source>Not ours to remove</source>
        <translation>لا يمكن لـ Dragoman إزالتها</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>لا يوجد اتصال</translation>
    </message>
    <message>
        <source>“{e.url}” could not be reached: {e.reason}.</source>
        <translation>تعذّر الوصول إلى «⁨{e.url}⁩». السبب: ⁨{e.reason}⁩.</translation>
    </message>
    <message>
        <source>The server refused</source>
        <translation>رفض الخادم الطلب</translation>
    </message>
    <message>
        <source>“{e.url}” answered with status {e.status}.</source>
        <translation>ردّ «⁨{e.url}⁩» بالحالة {e.status}.</translation>
    </message>
    <message>
        <source>Check the address, or fetch the package with a browser and install it from the file.</source>
        <translation>تحقّق من العنوان، أو نزّل الحزمة بالمتصفح وثبّتها من الملف.</translation>
    </message>
    <message>
        <source>The download is damaged</source>
        <translation>التنزيل تالف</translation>
    </message>
    <message>
        <source>What came from “{e.url}” is not what was published (expected {e.expected}, received {e.received}).</source>
        <translation>ما وصل من «⁨{e.url}⁩» ليس ما نُشر (المتوقع ⁨{e.expected}⁩، والواصل ⁨{e.received}⁩).</translation>
    </message>
    <message>
        <source>It was thrown away; try again, later or over another network.</source>
        <translation>حُذف ما وصل؛ أعد المحاولة لاحقًا أو عبر شبكة أخرى.</translation>
    </message>
    <message>
        <source>The translation stopped</source>
        <translation>توقفت الترجمة</translation>
    </message>
    <message>
        <source>The translation engine failed: {e.reason}.</source>
        <translation>أخفق محرك الترجمة. السبب: ⁨{e.reason}⁩.</translation>
    </message>
    <message>
        <source>What is translated is kept; try again, or choose another package.</source>
        <translation>ما تُرجم محفوظ؛ أعد المحاولة أو اختر حزمة أخرى.</translation>
    </message>
    <message>
        <source>Installation cancelled</source>
        <translation>أُلغي التثبيت</translation>
    </message>
    <message>
        <source>The installation of “{e.name}” was cancelled.</source>
        <translation>أُلغي تثبيت «⁨{e.name}⁩».</translation>
    </message>
    <message>
        <source>Another installation is running</source>
        <translation>هناك تثبيت آخر جارٍ</translation>
    </message>
    <message>
        <source>Another Dragoman is installing or removing packages in “{e.folder}”.</source>
        <translation>هناك نسخة أخرى من Dragoman تثبّت حزمًا أو تزيلها في «⁨{e.folder}⁩».</translation>
    </message>
    <message>
        <source>Wait until it is done and try again.</source>
        <translation>انتظر حتى تفرغ ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>القاموس</translation>
    </message>
    <message>
        <source>Something is wrong with the dictionary “{e.name}”.</source>
        <translation>هناك خلل في القاموس «⁨{e.name}⁩».</translation>
    </message>
    <message>
        <source>The other dictionaries are used without it.</source>
        <translation>تُستعمل القواميس الأخرى من دونه.</translation>
    </message>
    <message>
        <source>The dictionary is not complete</source>
        <translation>القاموس ناقص</translation>
    </message>
    <message>
        <source>“{e.name}” cannot be opened: there is no “{e.file}”.</source>
        <translation>تعذّر فتح «⁨{e.name}⁩»: لا يوجد ملف «⁨{e.file}⁩».</translation>
    </message>
    <message>
        <source>Keep the files of a dictionary in one folder, unpacked, and add it from there.</source>
        <translation>ضع ملفات القاموس كلها في مجلد واحد بعد فكّ ضغطها، وأضفه من هناك.</translation>
    </message>
    <message>
        <source>Not a dictionary</source>
        <translation>ليس قاموسًا</translation>
    </message>
    <message>
        <source>“{e.name}” is neither a StarDict nor a dictd dictionary.</source>
        <translation>«⁨{e.name}⁩» ليس قاموس StarDict ولا dictd.</translation>
    </message>
    <message>
        <source>Unpack the dictionary and choose its .ifo file (StarDict) or its .index file (dictd).</source>
        <translation>فكّ ضغط القاموس واختر ملفه ⁦.ifo⁩ ‏(StarDict) أو ⁦.index⁩ ‏(dictd).</translation>
    </message>
    <message>
        <source>The dictionary is damaged</source>
        <translation>القاموس تالف</translation>
    </message>
    <message>
        <source>Fetch it again from where it came; the other dictionaries are used without it.</source>
        <translation>اجلبه من مصدره من جديد؛ وتُستعمل القواميس الأخرى من دونه.</translation>
    </message>
    <message>
        <source>What is kept cannot be used</source>
        <translation>يتعذر استعمال ما هو محفوظ</translation>
    </message>
    <message>
        <source>Something is wrong with “{e.path}”.</source>
        <translation>في «⁨{e.path}⁩» خلل.</translation>
    </message>
    <message>
        <source>What is on screen stays; export it before you close the window.</source>
        <translation>ما على الشاشة باقٍ؛ صدِّره قبل أن تغلق النافذة.</translation>
    </message>
    <message>
        <source>A file of Dragoman is damaged</source>
        <translation>ملف من ملفات Dragoman تالف</translation>
    </message>
    <message>
        <source>“{e.path}” cannot be read any more: {e.reason}.</source>
        <translation>لم يعد ممكنًا قراءة «⁨{e.path}⁩»: ⁨{e.reason}⁩.</translation>
    </message>
    <message>
        <source>Try again: it is then set aside and built anew from all that can still be read.</source>
        <translation>حاول مرة أخرى: يُنحّى الملف عندئذ ويُبنى من جديد من كل ما يمكن قراءته.</translation>
    </message>
    <message>
        <source>Written by a newer Dragoman</source>
        <translation>كتبته نسخة أحدث من Dragoman</translation>
    </message>
    <message>
        <source>“{e.path}” was written by a newer version of Dragoman (format {e.found}, this one knows {e.known}).</source>
        <translation>كتبت «⁨{e.path}⁩» نسخةٌ أحدث من Dragoman (الصيغة ⁨{e.found}⁩، وهذه النسخة تعرف ⁨{e.known}⁩).</translation>
    </message>
    <message>
        <source>Use that version; nothing in the file has been changed.</source>
        <translation>استعمل تلك النسخة؛ لم يتغيّر شيء في الملف.</translation>
    </message>
    <message>
        <source>An older file could not be taken over</source>
        <translation>تعذر ترحيل ملف أقدم</translation>
    </message>
    <message>
        <source>“{e.path}” could not be brought to format {e.version}: {e.reason}.</source>
        <translation>تعذر نقل «⁨{e.path}⁩» إلى الصيغة ⁨{e.version}⁩: ⁨{e.reason}⁩.</translation>
    </message>
    <message>
        <source>The file is as it was; please report this, and go on with the version of Dragoman that wrote it.</source>
        <translation>الملف كما كان؛ أبلغ عن هذا من فضلك، وتابع بنسخة Dragoman التي كتبته.</translation>
    </message>
    <message>
        <source>The file is in use</source>
        <translation>الملف قيد الاستعمال</translation>
    </message>
    <message>
        <source>Another program has been writing to “{e.path}” for too long.</source>
        <translation>برنامج آخر يكتب في «⁨{e.path}⁩» منذ وقت طويل.</translation>
    </message>
    <message>
        <source>Close the other program and try again; nothing has been changed.</source>
        <translation>أغلق البرنامج الآخر وحاول مرة أخرى؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>ليس في المكتبة</translation>
    </message>
    <message>
        <source>There is no reading “{e.name}” in the library.</source>
        <translation>لا توجد قراءة باسم «⁨{e.name}⁩» في المكتبة.</translation>
    </message>
    <message>
        <source>See what there is with: dragoman library list</source>
        <translation>اعرض ما فيها بالأمر: ⁦dragoman library list⁩</translation>
    </message>
    <message>
        <source>Not a library</source>
        <translation>ليس مكتبة</translation>
    </message>
    <message>
        <source>“{e.name}” cannot be taken into the library: {e.reason}.</source>
        <translation>تعذّر إدخال «⁨{e.name}⁩» في المكتبة: ⁨{e.reason}⁩.</translation>
    </message>
    <message>
        <source>Choose a file that Dragoman has exported; nothing in the library has been changed.</source>
        <translation>اختر ملفًا صدّره Dragoman؛ لم يتغير شيء في المكتبة.</translation>
    </message>
    <message>
        <source>Not a TMX file</source>
        <translation>ليس ملف ⁦TMX⁩</translation>
    </message>
    <message>
        <source>“{e.name}” is not a TMX file, so nothing was taken over from it.</source>
        <translation>«⁨{e.name}⁩» ليس ملف ⁦TMX⁩، فلم يؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>Export the memory as TMX 1.4 in the program that it comes from, and import that file.</source>
        <translation>صدّر الذاكرة بصيغة ⁦TMX 1.4⁩ من برنامجها الأصلي، ثم استورد ذلك الملف.</translation>
    </message>
    <message>
        <source>The TMX file is damaged</source>
        <translation>ملف ⁦TMX⁩ تالف</translation>
    </message>
    <message>
        <source>“{e.name}” cannot be read beyond line {e.line}: {e.reason}. Nothing was taken over from it.</source>
        <translation>تعذّرت قراءة «⁨{e.name}⁩» بعد السطر {e.line}: ⁨{e.reason}⁩. لم يؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>Export it again in the program that it comes from, or mend that line in a text editor.</source>
        <translation>صدّره مرة أخرى من برنامجه الأصلي، أو أصلح ذلك السطر في محرر نصوص.</translation>
    </message>
    <message>
        <source>No Arabic and English in it</source>
        <translation>ليس فيه عربية وإنجليزية</translation>
    </message>
    <message>
        <source>“{e.name}” has no Arabic beside English; its languages are: {e.languages}.</source>
        <translation>ليس في «⁨{e.name}⁩» عربية مع إنجليزية، ولغاته: ⁨{e.languages}⁩.</translation>
    </message>
    <message>
        <source>Import a memory of Arabic and English, in either direction.</source>
        <translation>استورد ذاكرة بين العربية والإنجليزية، في أي من الاتجاهين.</translation>
    </message>
    <message>
        <source>The glossary file cannot be used</source>
        <translation>ملف المسرد لا يصلح</translation>
    </message>
    <message>
        <source>“{e.name}”, line {e.line}: {e.reason}. Nothing was taken over from it.</source>
        <translation>«⁨{e.name}⁩»، السطر {e.line}: ⁨{e.reason}⁩. لم يؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>Mend that line, or save the table as CSV with a column of Arabic and one of English.</source>
        <translation>أصلح هذا السطر، أو احفظ الجدول بصيغة CSV بعمود للعربية وآخر للإنجليزية.</translation>
    </message>
    <message>
        <source>The term is not complete</source>
        <translation>المصطلح ناقص</translation>
    </message>
    <message>
        <source>A term needs its Arabic, and its English or what it must not be called.</source>
        <translation>لا بد للمصطلح من عربيته، ومن إنجليزيته أو مما لا يجوز أن يسمى به.</translation>
    </message>
    <message>
        <source>Fill in what is missing.</source>
        <translation>أكمل ما ينقص.</translation>
    </message>
    <message>
        <source>The term is there already</source>
        <translation>المصطلح موجود من قبل</translation>
    </message>
    <message>
        <source>The glossary has an entry for “{e.arabic}”.</source>
        <translation>في المسرد مدخل لـ«⁨{e.arabic}⁩».</translation>
    </message>
    <message>
        <source>Change that entry, or write another rendering behind its English, after a semicolon.</source>
        <translation>عدّل ذلك المدخل، أو اكتب ترجمة أخرى بعد إنجليزيته، تفصلها فاصلة منقوطة.</translation>
    </message>
    <message>
        <source>No display</source>
        <translation>لا توجد شاشة</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>لا توجد شاشة لفتح نافذة عليها.</translation>
    </message>
    <message>
        <source>The same reading can be written to a file: dragoman read FILE --to html --out reading.html</source>
        <translation>يمكن كتابة القراءة نفسها في ملف: ⁦dragoman read FILE --to html --out reading.html⁩</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Get the official package ({size} MB)</source>
        <translation>تنزيل الحزمة الرسمية ({size} ميغابايت)</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>No translation package yet.</source>
        <translation>لا توجد حزمة ترجمة بعد.</translation>
    </message>
    <message>
        <source>The Arabic, who said what and the summary are complete without one.</source>
        <translation>النص العربي والمتحدثون والملخص مكتملة من دونها.</translation>
    </message>
    <message>
        <source>Starter translation: expect mistakes</source>
        <translation>ترجمة أولية: توقّع أخطاء</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Downloading the translation package …</source>
        <translation>يجري تنزيل حزمة الترجمة…</translation>
    </message>
    <message>
        <source>Checking the translation package …</source>
        <translation>يجري التحقق من حزمة الترجمة…</translation>
    </message>
    <message>
        <source>Unpacking the translation package …</source>
        <translation>يجري فكّ حزمة الترجمة…</translation>
    </message>
    <message>
        <source>Installing the translation package …</source>
        <translation>يجري تثبيت حزمة الترجمة…</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done} من {total} ميغابايت</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>This does not look like Arabic</source>
        <translation>لا يبدو هذا النص عربيًا</translation>
    </message>
    <message>
        <source>The language changes when Dragoman is started again.</source>
        <translation>تتغيّر اللغة عند تشغيل Dragoman من جديد.</translation>
    </message>
    <message>
        <source>Dictionary added: {name}</source>
        <translation>أُضيف القاموس: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Its entries stand before those of the dictionary that comes with Dragoman.</source>
        <translation>تُعرض مداخله قبل مداخل القاموس المرفق مع Dragoman.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>تم التسليم</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <source>No better translation found</source>
        <translation>لم يُعثر على ترجمة أفضل</translation>
    </message>
    <message>
        <source>A more careful search gave nothing else that looks as sound. Other translations can be chosen.</source>
        <translation>لم يُسفر بحث أدقّ عن ترجمة أخرى بالجودة نفسها. ويمكن اختيار ترجمات أخرى.</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Dictionaries: StarDict, dictd (*.ifo *.index);;All files (*)</source>
        <translation>القواميس: StarDict وdictd (*.ifo *.index);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>فتح نص</translation>
    </message>
    <message>
        <source>Texts (*.txt *.text *.md);;All files (*)</source>
        <translation>النصوص (*.txt *.text *.md);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Install a translation package</source>
        <translation>تثبيت حزمة ترجمة</translation>
    </message>
    <message>
        <source>Translation packages (*.argosmodel);;All files (*)</source>
        <translation>حزم الترجمة (*.argosmodel);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Add a dictionary</source>
        <translation>إضافة قاموس</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>الحافظة</translation>
    </message>
</context>
<context>
    <name>PackageRow</name>
    <message>
        <source>Translation package</source>
        <translation>حزمة الترجمة</translation>
    </message>
    <message>
        <source>The first that is found: {name}</source>
        <translation>أول حزمة يُعثر عليها: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>The first that is found</source>
        <translation>أول حزمة يُعثر عليها</translation>
    </message>
    <message>
        <source>No package is installed. The Translation menu has ways to get one.</source>
        <translation>لم تُثبَّت أي حزمة. في قائمة «ترجمة» طرق للحصول على حزمة.</translation>
    </message>
    <message>
        <source>It cannot be used: {why}</source>
        <translation>لا يمكن استعمالها: {why}</translation>
    </message>
    <message>
        <source>It is no longer there; the first that is found is used instead.</source>
        <translation>لم تعد موجودة؛ تُستعمل بدلًا منها أول حزمة يُعثر عليها.</translation>
    </message>
    <message>
        <source>The starter that comes with Dragoman: expect mistakes. The Translation menu can fetch the official package.</source>
        <translation>الترجمة الأولية المرفقة مع Dragoman: توقّع أخطاء. يمكن تنزيل الحزمة الرسمية من قائمة «ترجمة».</translation>
    </message>
    <message>
        <source>Made for general texts. A machine translates: sentences marked with a flag need a second look.</source>
        <translation>أُعدّت للنصوص العامة. الترجمة آلية: الجمل التي عليها علامة تستحق نظرة ثانية.</translation>
    </message>
</context>
<context>
    <name>page_actions</name>
    <message>
        <source>Two Columns</source>
        <translation>عمودان</translation>
    </message>
    <message>
        <source>Arabic and English side by side</source>
        <translation>العربية والإنجليزية جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Segment by Segment</source>
        <translation>مقطعًا مقطعًا</translation>
    </message>
    <message>
        <source>Every segment beside its English, with its state</source>
        <translation>كل مقطع بجانب إنجليزيته، مع حالته</translation>
    </message>
    <message>
        <source>Sentence by Sentence</source>
        <translation>جملة فجملة</translation>
    </message>
    <message>
        <source>Every sentence with its English under it</source>
        <translation>كل جملة وترجمتها تحتها</translation>
    </message>
    <message>
        <source>English Only</source>
        <translation>الإنجليزية فقط</translation>
    </message>
    <message>
        <source>The English alone</source>
        <translation>النص الإنجليزي وحده</translation>
    </message>
    <message>
        <source>Arabic Only</source>
        <translation>العربية فقط</translation>
    </message>
    <message>
        <source>The Arabic alone</source>
        <translation>النص العربي وحده</translation>
    </message>
    <message>
        <source>Arabic on the Left</source>
        <translation>العربية إلى اليسار</translation>
    </message>
    <message>
        <source>Let the columns change places</source>
        <translation>تبديل موضعي العمودين</translation>
    </message>
    <message>
        <source>Columns Scroll Together</source>
        <translation>تمرير العمودين معًا</translation>
    </message>
    <message>
        <source>Keep every paragraph beside its English; otherwise each column scrolls by itself</source>
        <translation>إبقاء كل فقرة بجانب ترجمتها، وإلا مُرّر كل عمود وحده</translation>
    </message>
    <message>
        <source>Text and Typefaces …</source>
        <translation>النص والخطوط…</translation>
    </message>
    <message>
        <source>Typefaces, sizes and width of the text</source>
        <translation>خطوط النص وأحجامه وعرض سطوره</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>The text alone on the whole screen</source>
        <translation>النص وحده على الشاشة كلها</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>Only this person</source>
        <translation>هذا المتحدث فقط</translation>
    </message>
    <message>
        <source>Dim everything in the text that this person does not say (Esc ends it)</source>
        <translation>تعتيم كل ما لا يقوله هذا المتحدث في النص (ينهيه Esc)</translation>
    </message>
    <message>
        <source>What this person says</source>
        <translation>ما يقوله هذا المتحدث</translation>
    </message>
    <message>
        <source>Nobody is quoted in this text.</source>
        <translation>لا اقتباس في هذا النص.</translation>
    </message>
    <message>
        <source>What {name} says</source>
        <translation>أقوال {name}</translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation>متحدث غير مسمّى</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>إظهار الجميع</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Clipboard</source>
        <translation>الحافظة</translation>
    </message>
    <message>
        <source>Summary of the clipboard</source>
        <translation>ملخص الحافظة</translation>
    </message>
    <message>
        <source>Progress of the translation</source>
        <translation>تقدّم الترجمة</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Copy the gist and the summary (Ctrl+Shift+C)</source>
        <translation>نسخ الخلاصة والملخص (⁦Ctrl+Shift+C⁩)</translation>
    </message>
    <message>
        <source>&amp;Open in Dragoman</source>
        <translation>&amp;فتح في Dragoman</translation>
    </message>
    <message>
        <source>Read it all in the large window (Enter)</source>
        <translation>قراءته كله في النافذة الكبيرة (Enter)</translation>
    </message>
    <message>
        <source>{done} of {total} sentences</source>
        <translation>الجمل: {done} من {total}</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>يجري التحضير…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>⁦Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>⁦Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>⁦Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>⁦Meta</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Texts to translate</source>
        <translation>نصوص للترجمة</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Article, Arabic beside English</source>
        <translation>المقال، العربية بجانب الإنجليزية</translation>
    </message>
    <message>
        <source>Article, every segment beside its English</source>
        <translation>المقال، كل مقطع بجانب إنجليزيته</translation>
    </message>
    <message>
        <source>Article, every sentence with its English under it</source>
        <translation>المقال، كل جملة وترجمتها تحتها</translation>
    </message>
    <message>
        <source>Article, English</source>
        <translation>المقال، الإنجليزية</translation>
    </message>
    <message>
        <source>Article, Arabic</source>
        <translation>المقال، العربية</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>in their own words</source>
        <translation>كلام بنصّه</translation>
    </message>
    <message>
        <source>words quoted inside the report</source>
        <translation>عبارة مقتبسة ضمن كلام منقول</translation>
    </message>
    <message>
        <source>reported, not word for word</source>
        <translation>كلام منقول بمعناه</translation>
    </message>
    <message>
        <source>as the headline puts it</source>
        <translation>بصياغة العنوان</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>مرجّح</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>تخمين</translation>
    </message>
    <message>
        <source>a word of saying and a colon stand before the marks</source>
        <translation>يسبق علامتي الاقتباس فعل قول ونقطتان</translation>
    </message>
    <message>
        <source>the marks follow a word of saying</source>
        <translation>علامتا الاقتباس بعد فعل قول</translation>
    </message>
    <message>
        <source>a word of saying and its speaker stand before the marks</source>
        <translation>يسبق علامتي الاقتباس فعل قول وصاحبه</translation>
    </message>
    <message>
        <source>“said that” stands before the marks</source>
        <translation>تسبق علامتي الاقتباس عبارة مثل «قال إن»</translation>
    </message>
    <message>
        <source>what is reported begins with the marks</source>
        <translation>يبدأ الكلام المنقول بعلامة الاقتباس</translation>
    </message>
    <message>
        <source>the speaker is named right after it</source>
        <translation>يُذكر المتحدث بعده مباشرة</translation>
    </message>
    <message>
        <source>the sentence says according to whom</source>
        <translation>تذكر الجملة من نُسب إليه القول</translation>
    </message>
    <message>
        <source>it is what the verb before it is about</source>
        <translation>هو ما يدور عليه الفعل الذي قبله</translation>
    </message>
    <message>
        <source>somebody describes something so</source>
        <translation>به يصف أحدهم شيئًا</translation>
    </message>
    <message>
        <source>it is the reason that somebody gives</source>
        <translation>هو السبب الذي يذكره أحدهم</translation>
    </message>
    <message>
        <source>somebody calls it so</source>
        <translation>هكذا يسمّيه أحدهم</translation>
    </message>
    <message>
        <source>a word of saying stands earlier in the sentence</source>
        <translation>في الجملة قبله فعل قول</translation>
    </message>
    <message>
        <source>it stands inside reported speech</source>
        <translation>هو ضمن كلام منقول</translation>
    </message>
    <message>
        <source>a sentence about somebody ends in a colon before it</source>
        <translation>تنتهي قبله بنقطتين جملة عن أحدهم</translation>
    </message>
    <message>
        <source>a speaker and a colon stand before it</source>
        <translation>يسبقه اسم متحدث ونقطتان</translation>
    </message>
    <message>
        <source>the whole sentence stands in quotation marks</source>
        <translation>الجملة كلها بين علامتي اقتباس</translation>
    </message>
    <message>
        <source>it goes on with the quotation before</source>
        <translation>هو تتمة الاقتباس السابق</translation>
    </message>
    <message>
        <source>it is joined to a quotation by “and”</source>
        <translation>هو معطوف على اقتباس بالواو</translation>
    </message>
    <message>
        <source>so many words in quotation marks are seldom a name</source>
        <translation>هذا العدد من الكلمات بين علامتي اقتباس قلّما يكون اسمًا</translation>
    </message>
    <message>
        <source>it ends as a sentence does</source>
        <translation>ينتهي كما تنتهي الجمل</translation>
    </message>
    <message>
        <source>it begins as a statement does</source>
        <translation>يبدأ كما تبدأ الأقوال</translation>
    </message>
    <message>
        <source>it says “I” or “we”</source>
        <translation>فيه ضمير المتكلم: «أنا» أو «نحن»</translation>
    </message>
    <message>
        <source>it says something about somebody in the report</source>
        <translation>يخبر عن شخص في الكلام المنقول</translation>
    </message>
    <message>
        <source>it runs over several paragraphs</source>
        <translation>يمتد على عدة فقرات</translation>
    </message>
    <message>
        <source>a word of saying and “that” stand before it</source>
        <translation>يسبقه فعل قول و«أن» أو «إن»</translation>
    </message>
    <message>
        <source>a word of saying and a colon stand before it</source>
        <translation>يسبقه فعل قول ونقطتان</translation>
    </message>
    <message>
        <source>a phrase like “according to” names who says it</source>
        <translation>تذكر عبارة مثل «وفقًا لـ» من قاله</translation>
    </message>
    <message>
        <source>the headline has the form “speaker: statement”</source>
        <translation>العنوان على صيغة «متحدث: قول»</translation>
    </message>
    <message>
        <source>names stand in quotation marks too</source>
        <translation>الأسماء أيضًا توضع بين علامتي اقتباس</translation>
    </message>
    <message>
        <source>it is joined to a name in quotation marks</source>
        <translation>هو معطوف على اسم بين علامتي اقتباس</translation>
    </message>
    <message>
        <source>it is one word only</source>
        <translation>هو كلمة واحدة فقط</translation>
    </message>
    <message>
        <source>it may be the name of something</source>
        <translation>قد يكون اسم شيء</translation>
    </message>
    <message>
        <source>it begins as names do</source>
        <translation>يبدأ كما تبدأ الأسماء</translation>
    </message>
    <message>
        <source>there is no Arabic in it</source>
        <translation>ليس فيه حرف عربي</translation>
    </message>
    <message>
        <source>the noun before it calls something by name</source>
        <translation>الاسم الذي قبله يدل على تسمية</translation>
    </message>
    <message>
        <source>it may be a person's name</source>
        <translation>قد يكون اسم شخص</translation>
    </message>
    <message>
        <source>the word before it gives a name</source>
        <translation>الكلمة التي قبله تدل على تسمية</translation>
    </message>
    <message>
        <source>it may be a name</source>
        <translation>قد يكون اسمًا</translation>
    </message>
    <message>
        <source>it may only point to something</source>
        <translation>قد يكون مجرد إحالة إلى شيء</translation>
    </message>
    <message>
        <source>no word of saying stands near it</source>
        <translation>لا فعل قول بالقرب منه</translation>
    </message>
    <message>
        <source>one of its quotation marks is missing</source>
        <translation>إحدى علامتي الاقتباس ساقطة</translation>
    </message>
    <message>
        <source>it stands inside another report</source>
        <translation>هو داخل كلام منقول آخر</translation>
    </message>
    <message>
        <source>the verb takes a stand rather than says</source>
        <translation>الفعل يعبّر عن موقف لا عن قول</translation>
    </message>
    <message>
        <source>the word of saying has other meanings</source>
        <translation>لفعل القول معانٍ أخرى</translation>
    </message>
    <message>
        <source>the word of saying is denied</source>
        <translation>فعل القول منفي</translation>
    </message>
    <message>
        <source>the word of saying stands far away</source>
        <translation>فعل القول بعيد عنه</translation>
    </message>
    <message>
        <source>the speaker is named after the word of saying</source>
        <translation>المتحدث مذكور بعد فعل القول</translation>
    </message>
    <message>
        <source>the speaker is named before the word of saying</source>
        <translation>المتحدث مذكور قبل فعل القول</translation>
    </message>
    <message>
        <source>the speaker is that of the word of saying before</source>
        <translation>المتحدث هو صاحب فعل القول السابق</translation>
    </message>
    <message>
        <source>the sentence before names no speaker either</source>
        <translation>الجملة السابقة أيضًا لا تسمّي متحدثًا</translation>
    </message>
    <message>
        <source>the speaker is taken from the main clause</source>
        <translation>المتحدث مأخوذ من الجملة الرئيسية</translation>
    </message>
    <message>
        <source>a phrase like “according to” names the speaker</source>
        <translation>تسمّي المتحدثَ عبارةٌ مثل «وفقًا لـ»</translation>
    </message>
    <message>
        <source>it is quoted from the one who is named</source>
        <translation>هو منقول عن الشخص المذكور</translation>
    </message>
    <message>
        <source>a document or a statement speaks</source>
        <translation>المتحدث وثيقة أو بيان</translation>
    </message>
    <message>
        <source>the speaker is named before the colon</source>
        <translation>المتحدث مذكور قبل النقطتين</translation>
    </message>
    <message>
        <source>the sentence names no speaker</source>
        <translation>الجملة لا تسمّي المتحدث</translation>
    </message>
    <message>
        <source>the speaker is whom the text was telling about</source>
        <translation>المتحدث هو من كان النص يتكلم عنه</translation>
    </message>
    <message>
        <source>the speaker is that of the quotation before</source>
        <translation>المتحدث هو صاحب الاقتباس السابق</translation>
    </message>
    <message>
        <source>the speaker is that of the paragraph before</source>
        <translation>المتحدث هو صاحب الفقرة السابقة</translation>
    </message>
    <message>
        <source>the speaker is an earlier one; the text has moved on since</source>
        <translation>المتحدث مذكور قبل ذلك، وقد انتقل النص عنه</translation>
    </message>
    <message>
        <source>nothing tells who speaks</source>
        <translation>لا شيء يدل على المتحدث</translation>
    </message>
    <message>
        <source>the person was recognised by title</source>
        <translation>عُرف الشخص من لقبه</translation>
    </message>
    <message>
        <source>the name is spelled differently elsewhere</source>
        <translation>الاسم مكتوب بصورة أخرى في موضع آخر</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>لا يوجد ملف أو مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>لا تملك الإذن</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>العملية غير مسموح بها</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>نظام الملفات للقراءة فقط</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>خطأ في القراءة أو الكتابة</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>هذا مجلد</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>هذا ليس مجلدًا</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>اسم الملف طويل جدًا</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>الملفات المفتوحة كثيرة جدًا</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>لم تبق مساحة على القرص</translation>
    </message>
    <message>
        <source>the proxy does not answer</source>
        <translation>الوكيل لا يستجيب</translation>
    </message>
    <message>
        <source>the connection is not secure</source>
        <translation>الاتصال غير آمن</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>لم يصل رد في الوقت المحدد</translation>
    </message>
    <message>
        <source>its name cannot be looked up</source>
        <translation>تعذّر العثور على اسم الخادم</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>رُفض الاتصال</translation>
    </message>
    <message>
        <source>the connection was dropped</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>it redirects in circles</source>
        <translation>إعادة التوجيه تدور في حلقة</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>محتوى قاعدة البيانات تالف</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>الملف ليس قاعدة بيانات</translation>
    </message>
    <message>
        <source>it is not this program's</source>
        <translation>ليس من ملفات هذا البرنامج</translation>
    </message>
    <message>
        <source>rows would have lost what they belong to</source>
        <translation>كانت صفوف ستفقد ما تنتمي إليه</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>محاولة كتابة في قاعدة بيانات للقراءة فقط</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>تعذر فتح ملف قاعدة البيانات</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>خطأ في القرص عند القراءة أو الكتابة</translation>
    </message>
    <message>
        <source>it is cut short or damaged</source>
        <translation>الملف مبتور أو تالف</translation>
    </message>
    <message>
        <source>what is in it makes no sense</source>
        <translation>محتواه غير مفهوم</translation>
    </message>
    <message>
        <source>it is not a library</source>
        <translation>ليس مكتبة</translation>
    </message>
    <message>
        <source>it would unpack to an absurd size</source>
        <translation>حجمه بعد فك الضغط غير معقول</translation>
    </message>
    <message>
        <source>a newer Dragoman wrote it</source>
        <translation>كتبه إصدار أحدث من Dragoman</translation>
    </message>
    <message>
        <source>it is an Argos package, but not one that translates</source>
        <translation>هي حزمة Argos، لكنها ليست للترجمة</translation>
    </message>
    <message>
        <source>it is a folder; what can be installed is an .argosmodel file</source>
        <translation>هذا مجلد؛ ما يُثبَّت هو ملف ⁦.argosmodel⁩</translation>
    </message>
    <message>
        <source>it is packed in a way that Argos packages are not</source>
        <translation>حُزمت بطريقة لا تُستعمل في حزم Argos</translation>
    </message>
    <message>
        <source>the archive does not hold one package</source>
        <translation>الأرشيف لا يحوي حزمة واحدة</translation>
    </message>
    <message>
        <source>metadata.json is missing</source>
        <translation>الملف ⁦metadata.json⁩ مفقود</translation>
    </message>
    <message>
        <source>metadata.json names no languages</source>
        <translation>الملف ⁦metadata.json⁩ لا يذكر اللغات</translation>
    </message>
    <message>
        <source>sentencepiece.model is missing or empty</source>
        <translation>الملف ⁦sentencepiece.model⁩ مفقود أو فارغ</translation>
    </message>
    <message>
        <source>model/model.bin is missing or empty</source>
        <translation>الملف ⁦model/model.bin⁩ مفقود أو فارغ</translation>
    </message>
    <message>
        <source>model/model.bin is cut short</source>
        <translation>الملف ⁦model/model.bin⁩ مبتور</translation>
    </message>
    <message>
        <source>model/config.json is missing or empty</source>
        <translation>الملف ⁦model/config.json⁩ مفقود أو فارغ</translation>
    </message>
    <message>
        <source>the vocabulary of the model is missing or empty</source>
        <translation>مفردات النموذج مفقودة أو فارغة</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>نفدت الذاكرة</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>الملف معمّى</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>a special file</source>
        <translation>ملف خاص</translation>
    </message>
    <message>
        <source>a character that has no place in a name</source>
        <translation>حرف لا يصح في اسم ملف</translation>
    </message>
    <message>
        <source>an absolute path</source>
        <translation>مسار مطلق</translation>
    </message>
    <message>
        <source>a path that leads outside</source>
        <translation>مسار يؤدي إلى خارج المجلد</translation>
    </message>
    <message>
        <source>a name that systems read differently</source>
        <translation>اسم تختلف الأنظمة في قراءته</translation>
    </message>
    <message>
        <source>a name that is too long</source>
        <translation>اسم طويل جدًا</translation>
    </message>
    <message>
        <source>too many folders</source>
        <translation>مجلدات كثيرة جدًا</translation>
    </message>
    <message>
        <source>the same name twice</source>
        <translation>الاسم نفسه مرتين</translation>
    </message>
    <message>
        <source>a file and a folder of the same name</source>
        <translation>ملف ومجلد بالاسم نفسه</translation>
    </message>
    <message>
        <source>there is no display</source>
        <translation>لا توجد شاشة</translation>
    </message>
    <message>
        <source>on Wayland this needs the program wl-paste (package wl-clipboard)</source>
        <translation>يلزم على Wayland البرنامج ⁦wl-paste⁩ (الحزمة ⁦wl-clipboard⁩)</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>أرشيف ZIP</translation>
    </message>
    <message>
        <source>picture, sound or film</source>
        <translation>صورة أو صوت أو فيديو</translation>
    </message>
    <message>
        <source>film or picture</source>
        <translation>فيديو أو صورة</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>صورة PNG</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>صورة JPEG</translation>
    </message>
    <message>
        <source>GIF picture</source>
        <translation>صورة GIF</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>قاعدة بيانات SQLite</translation>
    </message>
    <message>
        <source>gzip archive</source>
        <translation>أرشيف gzip</translation>
    </message>
    <message>
        <source>bzip2 archive</source>
        <translation>أرشيف bzip2</translation>
    </message>
    <message>
        <source>xz archive</source>
        <translation>أرشيف xz</translation>
    </message>
    <message>
        <source>7-Zip archive</source>
        <translation>أرشيف ⁦7-Zip⁩</translation>
    </message>
    <message>
        <source>RAR archive</source>
        <translation>أرشيف RAR</translation>
    </message>
    <message>
        <source>old Word or Office document</source>
        <translation>مستند Word أو Office قديم</translation>
    </message>
    <message>
        <source>RTF document</source>
        <translation>مستند RTF</translation>
    </message>
    <message>
        <source>program</source>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>sound or film</source>
        <translation>صوت أو فيديو</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>مستند Word</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>مصنف Excel</translation>
    </message>
    <message>
        <source>PowerPoint presentation</source>
        <translation>عرض PowerPoint</translation>
    </message>
    <message>
        <source>EPUB book</source>
        <translation>كتاب EPUB</translation>
    </message>
    <message>
        <source>OpenDocument file</source>
        <translation>ملف OpenDocument</translation>
    </message>
</context>
<context>
    <name>ReplaceBar</name>
    <message>
        <source>Search in the English</source>
        <translation>بحث في النص الإنجليزي</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>الاستبدال بـ</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>النتيجة السابقة (⁦Shift+Enter⁩)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>النتيجة التالية (⁦Enter⁩)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (⁦Esc⁩)</translation>
    </message>
    <message>
        <source>Close search and replace</source>
        <translation>إغلاق البحث والاستبدال</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>استبدال الكل</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>مطابقة حالة الأحرف</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>{total} found</source>
        <translation>عدد النتائج: {total}</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} من {total}</translation>
    </message>
    <message>
        <source>Replaced: {count}, in segments: {segments}</source>
        <translation>الاستبدالات: {count}، في مقاطع عددها: {segments}</translation>
    </message>
</context>
<context>
    <name>Replacer</name>
    <message>
        <source>Searching …</source>
        <translation>جارٍ البحث …</translation>
    </message>
    <message>
        <source>This expression takes too long.</source>
        <translation>هذا التعبير يستغرق وقتًا أطول مما ينبغي.</translation>
    </message>
    <message>
        <source>No expression: {reason}</source>
        <translation>ليس تعبيرًا صحيحًا: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Replacing …</source>
        <translation>جارٍ الاستبدال …</translation>
    </message>
    <message>
        <source>Stopped; nothing was replaced.</source>
        <translation>أُوقف، ولم يُستبدل شيء.</translation>
    </message>
    <message>
        <source>The text changed meanwhile; nothing was replaced.</source>
        <translation>تغيّر النص في هذه الأثناء، فلم يُستبدل شيء.</translation>
    </message>
</context>
<context>
    <name>ScrolledRows</name>
    <message>
        <source>not translated</source>
        <translation>لم يُترجَم</translation>
    </message>
</context>
<context>
    <name>segment_signs</name>
    <message>
        <source>Not translated</source>
        <translation>غير مترجم</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Draft from the memory</source>
        <translation>مسودة من ذاكرة الترجمة</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>محرَّر</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>معتمد</translation>
    </message>
    <message>
        <source>The draft was: {words}</source>
        <translation>كانت المسودة: ⁨{words}⁩</translation>
    </message>
</context>
<context>
    <name>SegmentCutting</name>
    <message>
        <source>Put the caret where the English is to be split, then Ctrl+K.</source>
        <translation>ضع مؤشر الكتابة حيث يُراد تقسيم النص الإنجليزي، ثم ⁦Ctrl+K⁩.</translation>
    </message>
    <message>
        <source>A single word cannot be split.</source>
        <translation>لا تُقسم الكلمة الواحدة.</translation>
    </message>
</context>
<context>
    <name>settings_dialog</name>
    <message>
        <source>{n} % of the sentences</source>
        <translation>{n}% من الجمل</translation>
    </message>
    <message>
        <source>{n} sentences</source>
        <translation>عدد الجمل: {n}</translation>
    </message>
    <message>
        <source>about {n} words</source>
        <translation>نحو {n} كلمة</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>How much of an article its summary takes; never less than one sentence.</source>
        <translation>ما يأخذه الملخص من المقال؛ ولا يقلّ عن جملة واحدة.</translation>
    </message>
    <message>
        <source>As the desktop has them</source>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>تباين عالٍ، فاتح</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>تباين عالٍ، داكن</translation>
    </message>
    <message>
        <source>“As the desktop has them” changes with the desktop, from light to dark and back.</source>
        <translation>«مثل سطح المكتب» يتبع سطح المكتب من الفاتح إلى الداكن وبالعكس.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Explain words under the mouse</source>
        <translation>شرح الكلمات تحت مؤشر الفأرة</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Rest the mouse on an Arabic word to see what it means and how it is built.</source>
        <translation>ضع مؤشر الفأرة على كلمة عربية لترى معناها وبناءها.</translation>
    </message>
    <message>
        <source>Keep texts from files in the library</source>
        <translation>حفظ نصوص الملفات في المكتبة</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>With all that you write, at once. What is copied is kept when you write in it.</source>
        <translation>مع كل ما تكتبه، في الحال. وما يُنسخ يُحفظ عندما تكتب فيه.</translation>
    </message>
    <message>
        <source>Use the translation memory before the machine</source>
        <translation>استخدام ذاكرة الترجمة قبل المحرك</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>Sentences that you approved before, or imported, are taken as they are, marked, and not made anew.</source>
        <translation>ما اعتمدته من قبل أو استوردته من جمل يؤخذ كما هو وعليه علامة، ولا يترجم من جديد.</translation>
    </message>
    <message>
        <source>{n} % alike or more</source>
        <translation>تشابه {n}٪ فأكثر</translation>
    </message>
    <message>
        <source>Matches from</source>
        <translation>المطابقات من</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>المطابقات</translation>
    </message>
    <message>
        <source>How much of a sentence’s words a remembered one must share to be shown beside it.</source>
        <translation>كم من كلمات الجملة يجب أن يشترك فيه المحفوظ ليظهر بجانبها.</translation>
    </message>
    <message>
        <source>Offer what is copied elsewhere</source>
        <translation>عرض قراءة ما يُنسخ في برامج أخرى</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>البقاء في علبة النظام عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>الحافظة</translation>
    </message>
    <message>
        <source>When Arabic text is copied in another program, Dragoman offers to read it. Nothing is kept.</source>
        <translation>عند نسخ نص عربي في برنامج آخر، يعرض Dragoman قراءته. ولا يُحفظ شيء.</translation>
    </message>
    <message>
        <source>The sign in the tray opens the window again, or ends the program.</source>
        <translation>تعيد الأيقونة في علبة النظام فتح النافذة، أو تنهي البرنامج.</translation>
    </message>
    <message>
        <source>Reset all settings …</source>
        <translation>إعادة ضبط كل الإعدادات…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>All choices go back to what they were at first. Packages and files stay where they are.</source>
        <translation>تعود كل الخيارات إلى ما كانت عليه أول مرة. وتبقى الحزم والملفات في أماكنها.</translation>
    </message>
    <message>
        <source>Forget the recent files too</source>
        <translation>نسيان الملفات الأخيرة أيضًا</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Keep my settings</source>
        <translation>الإبقاء على إعداداتي</translation>
    </message>
    <message>
        <source>Dragoman has this language when it is started again.</source>
        <translation>تظهر هذه اللغة عند تشغيل Dragoman من جديد.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Summary, people and checks</source>
        <translation>الملخص والمتحدثون والمراجعة</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>People</source>
        <translation>المتحدثون</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Checks {count}</source>
        <translation>المراجعة {count}</translation>
    </message>
</context>
<context>
    <name>SpeakersModel</name>
    <message>
        <source>Speaker not named</source>
        <translation>متحدث غير مسمّى</translation>
    </message>
    <message>
        <source>{name}: {count} quotations</source>
        <translation>{name} — عدد الاقتباسات: {count}</translation>
    </message>
</context>
<context>
    <name>SpeakersPanel</name>
    <message>
        <source>Speakers</source>
        <translation>المتحدثون</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
</context>
<context>
    <name>SummaryTab</name>
    <message>
        <source>Length of the summary in sentences</source>
        <translation>عدد جمل الملخص</translation>
    </message>
    <message>
        <source>Longer or shorter: the arrow keys add or take one sentence</source>
        <translation>أطول أو أقصر: تضيف مفاتيح الأسهم جملة أو تحذفها</translation>
    </message>
    <message>
        <source>People</source>
        <translation>المتحدثون</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>المصطلحات</translation>
    </message>
    <message>
        <source>Copy in Both Languages</source>
        <translation>نسخ باللغتين</translation>
    </message>
    <message>
        <source>Copy the English</source>
        <translation>نسخ النص الإنجليزي</translation>
    </message>
    <message>
        <source>Save the Summary …</source>
        <translation>حفظ الملخص…</translation>
    </message>
    <message>
        <source>Copy or Save</source>
        <translation>نسخ أو حفظ</translation>
    </message>
    <message>
        <source>Copy or save the summary</source>
        <translation>نسخ الملخص أو حفظه</translation>
    </message>
    <message>
        <source>Gist: {words}</source>
        <translation>الخلاصة: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>{chosen} of {total} sentences</source>
        <translation>الجمل: {chosen} من {total}</translation>
    </message>
    <message>
        <source>No summary yet</source>
        <translation>لا ملخص بعد</translation>
    </message>
</context>
<context>
    <name>term_marks</name>
    <message>
        <source>Also: {words}</source>
        <translation>ويجوز: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>Not: {words}</source>
        <translation>مرفوض: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>Glossary: {arabic} — {english}</source>
        <translation>المسرد: {arabic} — ⁨{english}⁩</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>It is a &amp;name: speakers of that name are called so everywhere</source>
        <translation>هذا &amp;اسم: يسمى به المتحدث صاحبه في كل موضع</translation>
    </message>
    <message>
        <source>&amp;Arabic</source>
        <translation>ال&amp;عربية</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>الإ&amp;نجليزية</translation>
    </message>
    <message>
        <source>Several are parted by semicolons; the first is written.</source>
        <translation>عدة ترجمات تفصلها فواصل منقوطة، والأولى هي التي تُكتب.</translation>
    </message>
    <message>
        <source>Other Arabic &amp;forms</source>
        <translation>&amp;صيغ عربية أخرى</translation>
    </message>
    <message>
        <source>Plural, dual, other spellings</source>
        <translation>جمع، مثنى، كتابات أخرى</translation>
    </message>
    <message>
        <source>N&amp;ot so</source>
        <translation>&amp;مرفوض</translation>
    </message>
    <message>
        <source>English that must not stand for it</source>
        <translation>إنجليزية لا تجوز في ترجمته</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>م&amp;لاحظة</translation>
    </message>
</context>
<context>
    <name>TermsList</name>
    <message>
        <source>Terms of this sentence</source>
        <translation>مصطلحات هذه الجملة</translation>
    </message>
    <message>
        <source>Glossary …</source>
        <translation>المسرد…</translation>
    </message>
    <message>
        <source>Go to a sentence to see its terms.</source>
        <translation>انتقل إلى جملة لترى مصطلحاتها.</translation>
    </message>
    <message>
        <source>The glossary is empty. Select words and press Ctrl+T to teach it a term.</source>
        <translation>المسرد فارغ. حدّد كلمات واضغط ⁦Ctrl+T⁩ لتضيف إليه مصطلحًا.</translation>
    </message>
    <message>
        <source>No term of the glossary is in this sentence.</source>
        <translation>ليس في هذه الجملة مصطلح من المسرد.</translation>
    </message>
    <message>
        <source>{count} terms, {broken} not called so. Enter puts the English in.</source>
        <translation>عدد المصطلحات: {count}، خولف منها: {broken}. مفتاح ⁦Enter⁩ يُدرج الإنجليزية.</translation>
    </message>
    <message>
        <source>{count} terms. Enter puts the English in.</source>
        <translation>عدد المصطلحات: {count}. مفتاح ⁦Enter⁩ يُدرج الإنجليزية.</translation>
    </message>
    <message>
        <source>The English says “{words}”.</source>
        <translation>في الإنجليزية: «⁨{words}⁩».</translation>
    </message>
    <message>
        <source>Not in the English.</source>
        <translation>ليس في الإنجليزية.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>الحافظة</translation>
    </message>
    <message>
        <source>Find in both languages</source>
        <translation>بحث في اللغتين</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>القائمة (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Dragoman</source>
        <translation>إظهار Dragoman</translation>
    </message>
    <message>
        <source>Summarise the Clipboard</source>
        <translation>تلخيص الحافظة</translation>
    </message>
    <message>
        <source>Watch the Clipboard</source>
        <translation>مراقبة الحافظة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Dragoman: watching the clipboard</source>
        <translation>‏Dragoman: الحافظة قيد المراقبة</translation>
    </message>
    <message>
        <source>Dragoman</source>
        <translation>Dragoman</translation>
    </message>
    <message>
        <source>Dragoman is still here</source>
        <translation>لا يزال Dragoman يعمل</translation>
    </message>
    <message>
        <source>Its window comes back from this icon; “Quit” in the icon's menu ends it.</source>
        <translation>تعود نافذته من هذه الأيقونة؛ وينهيه «إنهاء» في قائمتها.</translation>
    </message>
</context>
<context>
    <name>TypePanel</name>
    <message>
        <source>Text and typefaces</source>
        <translation>النص والخطوط</translation>
    </message>
    <message>
        <source>Arabic typeface</source>
        <translation>خط النص العربي</translation>
    </message>
    <message>
        <source>Size of the Arabic text</source>
        <translation>حجم النص العربي</translation>
    </message>
    <message>
        <source>English typeface</source>
        <translation>خط النص الإنجليزي</translation>
    </message>
    <message>
        <source>Size of the English text</source>
        <translation>حجم النص الإنجليزي</translation>
    </message>
    <message>
        <source>Longest lines</source>
        <translation>أقصى طول للسطور</translation>
    </message>
    <message>
        <source>Lines of equal length</source>
        <translation>ضبط السطور من الجانبين</translation>
    </message>
    <message>
        <source>Show vowel signs in the Arabic</source>
        <translation>إظهار التشكيل في النص العربي</translation>
    </message>
    <message>
        <source>Usual Settings</source>
        <translation>الإعدادات المعتادة</translation>
    </message>
    <message>
        <source>All text</source>
        <translation>النص كله</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>عرض السطر</translation>
    </message>
    <message>
        <source>{zoom} %</source>
        <translation>{zoom}%</translation>
    </message>
    <message>
        <source>Usual ({family})</source>
        <translation>المعتاد (⁨{family}⁩)</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
</context>
<context>
    <name>UnitEditor</name>
    <message>
        <source>English of the unit</source>
        <translation>إنجليزية الوحدة</translation>
    </message>
    <message>
        <source>Keep this English</source>
        <translation>حفظ هذه الترجمة</translation>
    </message>
    <message>
        <source>Keep this English (Ctrl+Enter)</source>
        <translation>حفظ هذه الترجمة (⁦Ctrl+Enter⁩)</translation>
    </message>
</context>
<context>
    <name>UnitModel</name>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>آخر تغيير</translation>
    </message>
</context>
<context>
    <name>UnitTable</name>
    <message>
        <source>Units of the translation memory</source>
        <translation>وحدات ذاكرة الترجمة</translation>
    </message>
</context>
<context>
    <name>Unkept</name>
    <message>
        <source>What you wrote in “{name}” is not kept.</source>
        <translation>ما كتبته في «{name}» غير محفوظ.</translation>
    </message>
    <message>
        <source>When Dragoman is closed it is gone.</source>
        <translation>سيضيع عند إغلاق Dragoman.</translation>
    </message>
    <message>
        <source>Keep in the Library</source>
        <translation>احفظه في المكتبة</translation>
    </message>
    <message>
        <source>Kept in the library.</source>
        <translation>حُفظ في المكتبة.</translation>
    </message>
    <message>
        <source>Close Dragoman?</source>
        <translation>أتريد إغلاق Dragoman؟</translation>
    </message>
    <message>
        <source>What you wrote is not kept in the library.</source>
        <translation>ما كتبته غير محفوظ في المكتبة.</translation>
    </message>
    <message>
        <source>What you wrote last could not be kept in the library.</source>
        <translation>تعذّر حفظ آخر ما كتبته في المكتبة.</translation>
    </message>
    <message>
        <source>Deliver a Copy …</source>
        <translation>تسليم نسخة …</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>Close Without It</source>
        <translation>الإغلاق من دونه</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>An Arabic article, with English beside it</source>
        <translation>مقال عربي وبجانبه ترجمته الإنجليزية</translation>
    </message>
    <message>
        <source>Drop a text file here, open one, or paste what you copied.
You see the English, a summary, and who said what.
Everything stays on this machine.</source>
        <translation>أفلِت ملفًا نصيًا هنا، أو افتح ملفًا، أو الصق ما نسخته.
سترى الترجمة الإنجليزية والملخص ومن قال ماذا.
كل شيء يبقى على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Read before</source>
        <translation>قُرئ من قبل</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Show a sample</source>
        <translation>عرض مقال تجريبي</translation>
    </message>
</context>
<context>
    <name>word_help</name>
    <message>
        <source>and</source>
        <translation>واو العطف</translation>
    </message>
    <message>
        <source>so, and</source>
        <translation>فاء العطف</translation>
    </message>
    <message>
        <source>with, by, in</source>
        <translation>باء الجر</translation>
    </message>
    <message>
        <source>like, as</source>
        <translation>كاف التشبيه</translation>
    </message>
    <message>
        <source>for, to</source>
        <translation>اللام</translation>
    </message>
    <message>
        <source>will</source>
        <translation>سين المستقبل</translation>
    </message>
    <message>
        <source>the</source>
        <translation>أل التعريف</translation>
    </message>
    <message>
        <source>he, it</source>
        <translation>هو</translation>
    </message>
    <message>
        <source>she, it; you</source>
        <translation>هي؛ أنت</translation>
    </message>
    <message>
        <source>we</source>
        <translation>نحن</translation>
    </message>
    <message>
        <source>I</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>his, him, it</source>
        <translation>ضمير: هو</translation>
    </message>
    <message>
        <source>her, it, their</source>
        <translation>ضمير: هي</translation>
    </message>
    <message>
        <source>their, them</source>
        <translation>ضمير: هم</translation>
    </message>
    <message>
        <source>of the two</source>
        <translation>ضمير: هما</translation>
    </message>
    <message>
        <source>your, you</source>
        <translation>ضمير: أنت</translation>
    </message>
    <message>
        <source>our, us; we</source>
        <translation>ضمير: نحن</translation>
    </message>
    <message>
        <source>my, me</source>
        <translation>ضمير: أنا</translation>
    </message>
    <message>
        <source>feminine</source>
        <translation>تأنيث</translation>
    </message>
    <message>
        <source>plural</source>
        <translation>جمع</translation>
    </message>
    <message>
        <source>two</source>
        <translation>مثنى</translation>
    </message>
    <message>
        <source>accusative</source>
        <translation>نصب</translation>
    </message>
    <message>
        <source>adjective</source>
        <translation>نسبة</translation>
    </message>
    <message>
        <source>they</source>
        <translation>هم</translation>
    </message>
    <message>
        <source>they two</source>
        <translation>هما</translation>
    </message>
    <message>
        <source>she, it; I, you</source>
        <translation>هي؛ أنا، أنت</translation>
    </message>
    <message>
        <source>we; our, us</source>
        <translation>نحن</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنتم</translation>
    </message>
    <message>
        <source>stem</source>
        <translation>الجذع</translation>
    </message>
    <message>
        <source>Common words</source>
        <translation>كلمات شائعة</translation>
    </message>
    <message>
        <source>Not in the dictionaries. It may be a name, or a form that is not recognised.</source>
        <translation>ليست في القواميس. قد تكون اسمًا، أو صيغة غير معروفة.</translation>
    </message>
</context>
<context>
    <name>WordPopup</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy this entry</source>
        <translation>نسخ هذا المدخل</translation>
    </message>
    <message>
        <source>Word help: {word}</source>
        <translation>شرح الكلمة: ⁨{word}⁩</translation>
    </message>
</context>
</TS>
